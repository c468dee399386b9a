using System.Collections.Concurrent;
using Vetting.Core.Campaigns.Results;
using Vetting.Core.Desk;

namespace Vetting.Core.Campaigns.Lessons;

/// <summary>What a brand's own campaigns say of its creators, for the next selection. Never across brands.</summary>
public sealed class PastCampaigns(
    ICampaignStore campaigns, ICampaignMembers members, ICampaignResults results, CandidateIndex index, TimeProvider time)
{
    // The first by name; a brand with more weighs by these.
    private const int Most = 50;

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, (DateTimeOffset At, IReadOnlyDictionary<string, PastResult> Of)> _known =
        new(StringComparer.Ordinal);

    /// <returns>By creator, as <c>CreatorIds</c> names them; nobody who was in none.</returns>
    public async Task<IReadOnlyDictionary<string, PastResult>> OfAsync(string brand, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (_known.TryGetValue(brand, out var known) && now - known.At < Fresh)
            return known.Of;
        var read = await ReadAsync(brand, cancellation);
        _known[brand] = (now, read);
        return read;
    }

    /// <summary>The next list shows what was just taken here.</summary>
    public void Refresh(string brand) => _known.TryRemove(brand, out _);

    private async Task<IReadOnlyDictionary<string, PastResult>> ReadAsync(string brand, CancellationToken cancellation)
    {
        List<(string Creator, PastCampaign Campaign)> found = [];
        var page = await campaigns.ListAsync(brand, Most, null, cancellation);
        if (page.Items.Count == 0)
            return new Dictionary<string, PastResult>();
        var creators = (await index.VettingsAsync(brand, cancellation)).Where(row => row.Creator is not null)
            .ToDictionary(row => row.Id, row => row.Creator!, StringComparer.Ordinal);
        foreach (var (name, standing) in page.Items.OrderByDescending(one => one.Standing.Value.From))
        {
            var inIt = (await members.ListAsync(brand, name, cancellation)).Members;
            var rows = (await results.ListAsync(brand, name, cancellation).ToListAsync(cancellation)).ToLookup(row => row.Vetting);
            var ranked = PastReader.Read([.. inIt.Select(member => CreatorFigures.Of(member, [], rows[member.Vetting]))]);
            found.AddRange(inIt.Where(member => creators.ContainsKey(member.Vetting)).Select(member => (
                creators[member.Vetting],
                ranked.TryGetValue(member.Vetting, out var own)
                    ? new PastCampaign(name, standing.Value.Title, own.Measure, own.Index)
                    : new PastCampaign(name, standing.Value.Title, null, null))));
        }

        return found.GroupBy(one => one.Creator, StringComparer.Ordinal).ToDictionary(
            own => own.Key, own => new PastResult([.. own.Select(one => one.Campaign)]), StringComparer.Ordinal);
    }
}
