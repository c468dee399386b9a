using Vetting.Core.Analysis;
using Vetting.Core.Brands;
using Vetting.Core.Briefs;
using Vetting.Core.Campaigns.Drift;
using Vetting.Core.Campaigns.Results;
using Vetting.Core.Campaigns.Wear;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;

namespace Vetting.Core.Campaigns;

/// <summary>Reads where a campaign stands from what is stored: nothing is fetched, and what was analysed before is not analysed
/// again.</summary>
/// <param name="analyse">Asked for where something newer than a dossier was read.</param>
public sealed class CampaignReading(
    ICampaignStore campaigns, ICampaignMembers members, ICampaignResults results, IBriefStore briefs, IVettingStore vettings,
    IContentStore content, ILatestHistories latest, Func<AnalyseDiscourse> analyse, TimeProvider time,
    EffectivePolicies? policies = null)
{
    private readonly KnownCreators _known = new(time);

    /// <returns>Null where the brand has no such campaign.</returns>
    public async Task<CampaignView?> ReadAsync(string brand, string id, CancellationToken cancellation)
    {
        if (!Slug.IsValid(id) || await campaigns.StandingAsync(brand, id, cancellation) is not { } standing)
            return null;
        var campaign = standing.Value;
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var inIt = await members.ListAsync(brand, id, cancellation);
        var brief = await briefs.FindAsync(brand, campaign.Brief, cancellation);
        var rows = await results.ListAsync(brand, id, cancellation).ToListAsync(cancellation);
        var policy = brief is null || policies is null ? null : await policies.FindAsync(brand, brief, cancellation);
        var rules = policy?.Policy.Campaigns ?? CampaignRules.Usual;
        var creators = await CreatorsAsync(inIt.Members, cancellation);
        var posts = creators.SelectMany(creator => PostFinder.Find(campaign, brief, creator, rules)).ToLookup(post => post.Vetting);
        var byCreator = rows.ToLookup(row => row.Vetting);
        List<CreatorStanding> shown =
        [
            .. creators.Select(creator => new CreatorStanding(
                creator.Member, creator.Row, creator.CalledNow,
                creator.Posts is [var newest, ..] ? newest.Post.PublishedAt : null,
                [.. posts[creator.Row.Id]],
                Duties.Of(campaign, creator.Member, [.. posts[creator.Row.Id]], today, rules),
                CreatorFigures.Of(creator.Member, [.. posts[creator.Row.Id]], byCreator[creator.Row.Id]))),
        ];
        var names = creators.SelectMany(creator => creator.Material?.Names ?? []).ToList();
        return new CampaignView(
            standing, today, shown, inIt.Erased,
            DriftReader.Read(campaign, [.. shown.Select(creator => (creator.Row.Id, creator.Posts))], names, rules),
            WearReader.Read(campaign, creators, posts, today, rules),
            CampaignTotals.Of([.. shown.Select(creator => creator.Figures)], inIt.Erased), rows, rules);
    }

    private async Task<IReadOnlyList<CampaignCreator>> CreatorsAsync(
        IReadOnlyList<CampaignMember> inIt, CancellationToken cancellation)
    {
        List<CampaignCreator> creators = [];
        foreach (var member in inIt)
        {
            if (await vettings.FindAsync(member.Vetting, cancellation) is { Erasure: null } row)
                creators.Add(await CreatorAsync(member, row, cancellation));
        }

        return
        [
            .. creators.OrderBy(creator => creator.Name, StringComparer.InvariantCultureIgnoreCase)
                .ThenBy(creator => creator.Row.Id, StringComparer.Ordinal),
        ];
    }

    private async Task<CampaignCreator> CreatorAsync(
        CampaignMember member, VettingSummary row, CancellationToken cancellation)
    {
        try
        {
            if (row.Dossier is not { } dossier)
                return new CampaignCreator(member, row, null);
            var from = (await content.GetJsonAsync<Dossier>(dossier, cancellation)).Provenance;
            var channels = (await content.GetJsonAsync<Creators.Submission>(from.Submission, cancellation)).Channels;
            var histories = await latest.OfAsync(row, from, channels, cancellation);
            var (material, calledNow) = await _known.GetAsync(
                row.Id, histories, () => MaterialAsync(row, from, histories, cancellation));
            return new CampaignCreator(member, row, material, calledNow);
        }
        catch (Exception gone) when (gone is ContentMissingException or RecordChangedException or PermanentFailureException)
        {
            // What was kept of them is gone; the page says that nothing can be read.
            return new CampaignCreator(member, row, null);
        }
    }

    private async Task<(Material Material, string? CalledNow)> MaterialAsync(
        VettingSummary row, Provenance from, IReadOnlyList<RetrievalOutcome> histories, CancellationToken cancellation)
    {
        var isNew = !histories.SequenceEqual(from.Histories, SameHistory.Instance);
        var analysis = isNew
            ? await analyse().RunAsync(
                new HistoriesToAnalyse(histories, from.StandIn == true, from.Policy, from.Brief, row.Id), cancellation)
            : from.Analysis;
        var reader = new MaterialReader(content);
        var refs = new InputRefs(from.Submission, from.Brief, from.Policy, histories, analysis);
        var material = (await reader.ReadAsync(row.Id, row.Brand, time.GetUtcNow(), refs, cancellation)).ReadForIntent();
        var before = isNew
            ? await reader.ReadAsync(
                row.Id, row.Brand, time.GetUtcNow(), refs with { Histories = from.Histories, Analysis = from.Analysis }, cancellation)
            : material;
        return (material, before.Channels.Zip(material.Channels, NewName.Of).OfType<NewName>().FirstOrDefault()?.Now);
    }
}
