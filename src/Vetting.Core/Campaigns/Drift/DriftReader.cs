using Vetting.Core.Coherence;
using Vetting.Core.Findings;
using Vetting.Core.Vettings;

namespace Vetting.Core.Campaigns.Drift;

/// <summary>Compares the creators of a campaign with its message and with each other; pure.</summary>
internal static class DriftReader
{
    // One in twenty by chance, with one degree of freedom.
    private const double LeastG = 3.84;
    private const int Shown = 3;

    // Enough to tell a way of speaking by, and no campaign is slow to read.
    private const int MostPosts = 60;

    /// <param name="posts">Each creator's, oldest first, in the campaign's order.</param>
    /// <param name="names">What the creators are called: a name is no theme.</param>
    public static DriftPicture Read(
        Campaign campaign, IReadOnlyList<(string Vetting, IReadOnlyList<CampaignPost> Posts)> posts, IReadOnlyList<string> names,
        CampaignRules rules)
    {
        CampaignPost[] all = [.. posts.SelectMany(creator => creator.Posts.TakeLast(MostPosts))];
        var traits = new PostTraits(all, names);
        var chance = new Chance(traits);
        List<CreatorDrift> creators = [];
        var first = 0;
        foreach (var (vetting, own) in posts)
        {
            var mine = Enumerable.Range(first, Math.Min(own.Count, MostPosts)).ToArray();
            first += mine.Length;
            creators.Add(Of(vetting, [.. mine.Select(place => all[place])], [.. all.Except(mine.Select(place => all[place]))],
                () => (traits.Between(mine), chance.Of(mine.Length)), rules));
        }

        return new DriftPicture(creators, Contradictions.In(campaign, all));
    }

    private static CreatorDrift Of(
        string vetting, IReadOnlyList<CampaignPost> own, IReadOnlyList<CampaignPost> others,
        Func<(Distances Distances, double? ByChance)> compare, CampaignRules rules)
    {
        if (own.Count < rules.PostsToCompare || others.Count < rules.OthersToCompare)
            return new CreatorDrift(vetting, own.Count, null, null, null, null, null, null, [], []);
        var (distances, byChance) = compare();
        List<PartingKind> parting = [];
        if (PartsFromMessage(own, others))
            parting.Add(PartingKind.Message);
        if (distances.Mean is { } mean && mean >= rules.DistanceToPart && mean > byChance)
            parting.Add(PartingKind.Discourse);
        return new CreatorDrift(
            vetting, own.Count, own.Count(post => !post.IsOnMessage) / (double)own.Count, distances.Mean, byChance,
            distances.Tone, distances.Themes, distances.Words, parting,
            parting.Count == 0 ? [] : [.. own.OrderBy(post => post.IsOnMessage).ThenByDescending(post => post.Quote.PublishedAt).Take(Shown).Select(post => post.Quote)]);
    }

    private static bool PartsFromMessage(IReadOnlyList<CampaignPost> own, IReadOnlyList<CampaignPost> others)
    {
        double on = own.Count(post => post.IsOnMessage), theirs = others.Count(post => post.IsOnMessage);
        return on / own.Count < theirs / others.Count
            && ToneMix.Likelihood([on, own.Count - on], [theirs, others.Count - theirs]) >= LeastG;
    }
}
