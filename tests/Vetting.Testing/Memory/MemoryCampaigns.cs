using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Vetting.Core.Campaigns;
using Vetting.Core.Campaigns.Results;

namespace Vetting.Testing.Memory;

public sealed class MemoryCampaignStore : MemoryVersions<Campaign>, ICampaignStore;

public sealed class MemoryCampaignMembers : ICampaignMembers
{
    private readonly ConcurrentDictionary<(string Brand, string Campaign, string Vetting), CampaignMember> _members = [];
    private readonly ConcurrentDictionary<(string Brand, string Campaign, string Mark), bool> _erased = [];

    public Task<CampaignMembers> ListAsync(string brand, string campaign, CancellationToken cancellation) =>
        Task.FromResult(new CampaignMembers(
            [
                .. _members.Where(one => (one.Key.Brand, one.Key.Campaign) == (brand, campaign))
                    .OrderBy(one => one.Key.Vetting, StringComparer.Ordinal).Select(one => one.Value),
            ],
            _erased.Keys.Count(key => (key.Brand, key.Campaign) == (brand, campaign))));

    public Task<IReadOnlyList<string>> CampaignsOfAsync(string vetting, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<string>>(
            [.. _members.Keys.Where(key => key.Vetting == vetting).Select(key => key.Campaign).Order(StringComparer.Ordinal)]);

    public Task PutAsync(string brand, string campaign, CampaignMember member, CancellationToken cancellation)
    {
        _members[(brand, campaign, member.Vetting)] = member;
        return Task.CompletedTask;
    }

    public Task<bool> RemoveAsync(string brand, string campaign, string vetting, CancellationToken cancellation) =>
        Task.FromResult(_members.TryRemove((brand, campaign, vetting), out _));

    public Task<int> EraseAsync(string vetting, string erasure, CancellationToken cancellation)
    {
        var keys = _members.Keys.Where(key => key.Vetting == vetting).ToList();
        foreach (var key in keys)
        {
            _erased[(key.Brand, key.Campaign, $"{erasure}/{vetting}")] = true;
            _members.TryRemove(key, out _);
        }

        return Task.FromResult(keys.Count);
    }
}

public sealed class MemoryCampaignResults : ICampaignResults
{
    private readonly ConcurrentDictionary<(string Brand, string Campaign, string Vetting, DateOnly Day, string? Post), ResultRow> _rows = [];

    public Task PutAsync(string brand, string campaign, IReadOnlyList<ResultRow> rows, CancellationToken cancellation)
    {
        foreach (var row in rows)
            _rows[(brand, campaign, row.Vetting, row.Day, row.Post)] = row;
        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<ResultRow> ListAsync(
        string brand, string campaign, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var row in _rows.Where(one => (one.Key.Brand, one.Key.Campaign) == (brand, campaign)).Select(one => one.Value)
            .OrderBy(row => row.Vetting, StringComparer.Ordinal).ThenBy(row => row.Day).ToList())
        {
            yield return row;
        }
    }

    public Task<int> RemoveAsync(string brand, string campaign, string vetting, CancellationToken cancellation) =>
        Task.FromResult(_rows.Keys.Where(key => (key.Brand, key.Campaign, key.Vetting) == (brand, campaign, vetting))
            .Count(key => _rows.TryRemove(key, out _)));
}
