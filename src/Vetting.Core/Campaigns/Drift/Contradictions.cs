using Vetting.Core.Findings;
using Vetting.Core.Matching;

namespace Vetting.Core.Campaigns.Drift;

/// <summary>Finds what two creators of a campaign say of its product that does not go together; pure.</summary>
internal static class Contradictions
{
    private const int Most = 12;
    private const string Group = "product";

    /// <param name="posts">Of all its creators.</param>
    /// <returns>In the order of the posts.</returns>
    public static IReadOnlyList<Contradiction> In(Campaign campaign, IReadOnlyList<CampaignPost> posts)
    {
        var product = new TermMatcher(
        [
            .. campaign.Signs.Sponsors.Concat(campaign.Message).WithPlurals(Group),
            .. campaign.Signs.Mentions.Concat(campaign.Signs.Tags).Select(name => new Term(Group, name)),
        ]);
        var claims = posts.SelectMany(post => Claims(post, product)).GroupBy(claim => (claim.Raw.Kind, claim.Raw.Subject));
        return
        [
            .. claims.SelectMany(Of).OrderBy(found => found.One.Quote.PublishedAt)
                .ThenBy(found => found.About, StringComparer.Ordinal).Take(Most),
        ];
    }

    /// <summary>One for each two values, however many creators say either.</summary>
    private static IEnumerable<Contradiction> Of(IGrouping<(ContradictionKind Kind, string Subject), Found> about)
    {
        // Who says both themselves, of two products perhaps, contradicts nobody.
        var values = about.GroupBy(claim => claim.Vetting).Where(own => own.DistinctBy(claim => claim.Raw.Value).Count() == 1)
            .SelectMany(own => own).GroupBy(claim => claim.Raw.Value).ToList();
        for (var one = 0; one < values.Count; one++)
        {
            for (var other = one + 1; other < values.Count; other++)
            {
                yield return new Contradiction(
                    about.Key.Kind, values[one].First().Raw.Written, ClaimOf(values[one]), ClaimOf(values[other]));
            }
        }
    }

    private static Claim ClaimOf(IEnumerable<Found> same) => new(
        same.First().Vetting, same.First().Quote, same.Select(claim => claim.Vetting).Distinct().Count());

    private static IEnumerable<Found> Claims(CampaignPost post, TermMatcher product)
    {
        var text = post.Source.Text;
        var at = 0;
        foreach (var sentence in text.Split('.', '!', '?', '\n'))
        {
            var start = at;
            at += sentence.Length + 1;
            // What a sentence says of something else says nothing of the product.
            if (sentence.Length == 0 || product.Find(sentence, post.Source.Language).Count == 0)
                continue;
            foreach (var claim in ClaimReader.In(sentence))
                yield return new Found(post.Vetting, claim, post.Source.Quote(start + claim.Start, claim.Length));
        }
    }

    private sealed record Found(string Vetting, RawClaim Raw, Evidence Quote);
}
