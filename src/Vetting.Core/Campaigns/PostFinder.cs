using Vetting.Core.Analysis;
using Vetting.Core.Briefs;
using Vetting.Core.Disclosure;
using Vetting.Core.Findings;
using Vetting.Core.Fit;
using Vetting.Core.History;
using Vetting.Core.Matching;
using Vetting.Core.Vettings;

namespace Vetting.Core.Campaigns;

/// <summary>A campaign's posts among all that its creators published; pure.</summary>
internal static class PostFinder
{
    /// <param name="brief">Of the campaign, as it stands.</param>
    /// <returns>Oldest first.</returns>
    public static IReadOnlyList<CampaignPost> Find(
        Campaign campaign, Brief? brief, CampaignCreator creator, CampaignRules rules)
    {
        if (creator.Material is not { } material)
            return [];
        var reader = new SignReader(campaign.Signs, creator.Member);
        var laws = new ApplicableLaw(material.Policy.Disclosure, material.Submission.Countries);
        var found = material.Posts.Where(post => IsWithin(campaign, post))
            .Select(post => (Post: post, Signs: reader.Find(post.Post))).Where(post => post.Signs.Count > 0).ToList();
        var ours = found.Select(post => post.Post).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        var organic = material.Posts.Where(post => !post.Commercial.IsCommercial && !ours.Contains(post))
            .GroupBy(post => post.Channel.Key).ToDictionary(
                channel => channel.Key, channel => MedianOf(channel, rules.PostsForMedian), StringComparer.Ordinal);
        var spoken = Spoken(campaign, brief, material, [.. found.Select(post => post.Post)]);
        return
        [
            .. found.OrderBy(post => post.Post.Post.PublishedAt).Select(post => new CampaignPost(
                creator.Row.Id,
                post.Post.QuoteOpening(),
                post.Signs,
                Disclosure(post.Post, laws, material),
                [.. spoken[post.Post].Distinct(StringComparer.OrdinalIgnoreCase)],
                Interactions(post.Post.Post),
                post.Post.Post.Views,
                Ratio(Interactions(post.Post.Post), organic.GetValueOrDefault(post.Post.Channel.Key)))
            {
                Source = post.Post,
            }),
        ];
    }

    /// <summary>What people did with a post; what its platform does not tell is left out.</summary>
    public static long? Interactions(Post post) => (post.Likes, post.Comments, post.Shares, post.Saves) is (null, null, null, null)
        ? null
        : (post.Likes ?? 0) + (post.Comments ?? 0) + (post.Shares ?? 0) + (post.Saves ?? 0);

    private static bool IsWithin(Campaign campaign, AnalysedPost post) =>
        DateOnly.FromDateTime(post.Post.PublishedAt.UtcDateTime) is var day && day >= campaign.From && day <= campaign.To;

    /// <param name="least">Of fewer a median says little.</param>
    private static double? MedianOf(IEnumerable<AnalysedPost> posts, int least)
    {
        var counts = posts.Select(post => Interactions(post.Post)).OfType<long>().Select(count => (double)count).ToList();
        return counts.Count < least ? null : Statistics.Median(counts);
    }

    private static double? Ratio(long? interactions, double? median) => median > 0 ? interactions / median : null;

    /// <summary>A post found here advertises, whatever the reading for intent makes of its words.</summary>
    private static DisclosureState Disclosure(AnalysedPost post, ApplicableLaw laws, Material material)
    {
        var law = laws.Of(post);
        return post.Commercial.Marking switch
        {
            Marking.Marked => MarkerPlaces.Of(post, law, material.Compiled.For(law).Foreign, out _) == MarkerPlace.Plain
                ? DisclosureState.Clear : DisclosureState.Misplaced,
            Marking.Ambiguous => DisclosureState.Ambiguous,
            _ => DisclosureState.Missing,
        };
    }

    /// <summary>The campaign's own phrases literally; the brief's as the vetting's reading found them, where it was of the same
    /// brief.</summary>
    /// <returns>By the posts themselves.</returns>
    private static ILookup<object, string> Spoken(
        Campaign campaign, Brief? brief, Material material, IReadOnlyList<AnalysedPost> posts)
    {
        string[] words = campaign.Message.Count > 0 ? [.. campaign.Message]
            : brief is null ? [] : [.. brief.Lexicon, .. brief.Communities.Select(tag => tag.TrimStart('#'))];
        var asRead = campaign.Message.Count == 0 && material.Brief.Id == brief?.Id;
        var read = asRead ? posts : [.. posts.Select(post => post with { Spoken = null })];
        var sources = read.Zip(posts).ToDictionary(
            pair => (object)pair.First, pair => pair.Second, ReferenceEqualityComparer.Instance);
        // In the plural, or in other letters, it is the same phrase.
        var own = words.SelectMany(word => new[] { word }.WithPlurals("").Select(form => (form.Text, Word: word)))
            .DistinctBy(form => form.Text, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(form => form.Text, form => form.Word, StringComparer.OrdinalIgnoreCase);
        return TopicHit.In(read, words).ToLookup(
            hit => (object)sources[hit.Post], hit => own.GetValueOrDefault(hit.Phrase.Phrase, hit.Phrase.Phrase),
            ReferenceEqualityComparer.Instance);
    }
}
