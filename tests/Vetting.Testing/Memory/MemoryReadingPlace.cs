using Vetting.Core.History;

namespace Vetting.Testing.Memory;

/// <summary>Where one reading stands.</summary>
public sealed class MemoryReadingPlace : IReadingPlace, IReadingPlaces
{
    private readonly List<PageRead> _pages = [];

    public IReadOnlyList<PageRead> Pages => _pages;

    public IReadingPlace Of(string vettingId, int channel) => this;

    public Task<int> RemoveOfAsync(string vettingId, CancellationToken cancellation)
    {
        var there = _pages.Count > 0 ? 1 : 0;
        _pages.Clear();
        return Task.FromResult(there);
    }

    public Task<IReadOnlyList<PageRead>> LoadAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<PageRead>>([.. _pages]);

    public Task AddAsync(PageRead page, CancellationToken cancellation)
    {
        _pages.Add(page);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(CancellationToken cancellation)
    {
        _pages.Clear();
        return Task.CompletedTask;
    }
}
