using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Texts;

namespace Vetting.Core.Findings;

/// <summary>How many posts with words a dimension could read; what it could not read is not judged.</summary>
/// <param name="Of">All with words.</param>
/// <param name="Rest">The others by language, the most frequent first.</param>
public sealed record PostsRead(int Read, int Of, IReadOnlyList<UnreadPosts> Rest)
{
    /// <summary>Read 12 posts of 40; the rest: Japanese (24), language not said (4).</summary>
    public LocalizedText Sentence() => (Rest.Count == 0
        ? new LocalizedText("Publications lues : {read} sur {all}.", "Posts read: {read} of {all}.")
        : new LocalizedText("Publications lues : {read} sur {all} ; le reste : {rest}.",
            "Posts read: {read} of {all}; the rest: {rest}."))
        .With(("read", Wording.Number(Read)), ("all", Wording.Number(Of)), ("rest", Listed()));

    /// <param name="posts">With words.</param>
    /// <param name="carries">Whether a language is read.</param>
    internal static (PostsRead Count, IReadOnlyList<AnalysedPost> Posts) By(
        IReadOnlyList<AnalysedPost> posts, Func<string, bool> carries)
    {
        var known = posts.Where(post => post.Language is not null).ToList();
        // A text too short to tell is taken to be in the language its author mostly writes in.
        var mostly = 2 * known.Count(post => carries(post.Language!)) > known.Count;
        return Where(posts, post => post.Language is { } language ? carries(language) : mostly);
    }

    internal static (PostsRead Count, IReadOnlyList<AnalysedPost> Posts) Where(
        IReadOnlyList<AnalysedPost> posts, Func<AnalysedPost, bool> isRead)
    {
        var read = posts.Where(isRead).ToList();
        return (new PostsRead(read.Count, posts.Count,
        [
            .. posts.Where(post => !isRead(post)).GroupBy(post => post.Language)
                .OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal)
                .Select(same => new UnreadPosts(same.Key, same.Count())),
        ]), read);
    }

    /// <summary>
    /// The mean of what was measured of a task for the posts' languages; those without a measure count as half, as nobody
    /// knows. 1 where nothing was measured at all.
    /// </summary>
    internal static double Measured(
        IReadOnlyList<AnalysedPost> posts, IEnumerable<MeasuredRate>? rates, string task, string measure)
    {
        const double Unknown = 0.5;
        var byLanguage = (rates ?? []).Where(rate => rate.Task == task && rate.Measure == measure)
            .GroupBy(rate => rate.Language ?? "").ToDictionary(same => same.Key, same => same.Min(rate => rate.Value));
        var overall = byLanguage.TryGetValue("", out var all) ? all : Unknown;
        return byLanguage.Count == 0 || posts.Count == 0 ? 1
            : posts.Average(post => byLanguage.TryGetValue(post.Language ?? "", out var own) ? own : overall);
    }

    internal LocalizedText Listed()
    {
        var named = Rest.Select(rest => (Name: rest.Name, Count: Wording.Number(rest.Posts))).ToList();
        return new LocalizedText(
            string.Join(", ", named.Select(rest => $"{rest.Name.Fr} ({rest.Count.Fr})")),
            string.Join(", ", named.Select(rest => $"{rest.Name.En} ({rest.Count.En})")));
    }
}

/// <param name="Language">ISO 639-1; null where it could not be told.</param>
public sealed record UnreadPosts(string? Language, int Posts)
{
    private static readonly LocalizedText NotSaid = new("langue non reconnue", "language not told");

    internal LocalizedText Name => Language is null ? NotSaid : LanguageNames.Of(Language);
}
