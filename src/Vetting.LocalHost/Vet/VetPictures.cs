using System.Collections.Concurrent;
using Vetting.Core.Dossiers;

namespace Vetting.LocalHost.Vet;

/// <summary>The pictures of one vetting, until its dossier is written.</summary>
internal sealed class VetPictures : IEvidencePictures
{
    private readonly ConcurrentDictionary<string, EvidencePicture> _pictures = new(StringComparer.Ordinal);

    public Task<IReadOnlyList<EvidencePicture>> ListAsync(string vettingId, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<EvidencePicture>>([.. _pictures.Values]);

    public Task SaveAsync(string vettingId, EvidencePicture picture, CancellationToken cancellation)
    {
        _pictures[picture.Address] = picture;
        return Task.CompletedTask;
    }

    public Task<int> RemoveAsync(string vettingId, CancellationToken cancellation) =>
        Task.FromResult(_pictures.Keys.Count(address => _pictures.TryRemove(address, out _)));
}
