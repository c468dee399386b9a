using System.Collections.Concurrent;
using Vetting.Core.Dossiers;

namespace Vetting.Testing.Memory;

public sealed class MemoryEvidencePictures : IEvidencePictures
{
    private readonly ConcurrentDictionary<(string Vetting, string Address), EvidencePicture> _pictures = [];

    public Task<IReadOnlyList<EvidencePicture>> ListAsync(string vettingId, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<EvidencePicture>>(
            [.. _pictures.Where(picture => picture.Key.Vetting == vettingId).Select(picture => picture.Value)]);

    public Task<int> RemoveAsync(string vettingId, CancellationToken cancellation) => Task.FromResult(
        _pictures.Keys.Count(key => key.Vetting == vettingId && _pictures.TryRemove(key, out _)));

    public Task SaveAsync(string vettingId, EvidencePicture picture, CancellationToken cancellation)
    {
        _pictures[(vettingId, picture.Address)] = picture;
        return Task.CompletedTask;
    }
}
