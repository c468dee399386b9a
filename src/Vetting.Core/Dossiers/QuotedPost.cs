using Vetting.Core.Analysis;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Portraits;

namespace Vetting.Core.Dossiers;

/// <summary>A post that the dossier quotes, with what its platform counts; each count is null where it is not given.</summary>
/// <param name="Channel">As people name it; with <paramref name="PostId"/> as in <see cref="Evidence"/>.</param>
/// <param name="Picture">Address of a public picture of which the policy lets a small copy be kept; null elsewhere.</param>
/// <param name="PictureDescription">What its author says it shows, personal data masked; null where they say nothing.</param>
public sealed record QuotedPost(
    string Channel, string PostId, MediaKind Media, long? Views, long? Likes, long? Comments, long? Shares,
    string? Picture = null, string? PictureDescription = null, long? Saves = null)
{
    /// <returns>Each post once, by channel and id; null when none is quoted.</returns>
    internal static IReadOnlyList<QuotedPost>? Of(
        Material material, IEnumerable<DimensionResult> dimensions, Portrait? portrait)
    {
        var quoted = dimensions.SelectMany(result => result.Findings).SelectMany(finding => finding.Evidence)
            .Concat((portrait?.Channels ?? []).SelectMany(channel => channel.Best))
            .Select(evidence => (evidence.Channel, evidence.PostId)).ToHashSet();
        QuotedPost[] posts =
        [
            .. material.Posts.Where(post => quoted.Contains((post.Channel.DisplayName, post.Post.Id)))
                .Select(post => Of(post, IsCopied(post, material)))
                .DistinctBy(post => (post.Channel, post.PostId))
                .OrderBy(post => post.Channel, StringComparer.Ordinal).ThenBy(post => post.PostId, StringComparer.Ordinal),
        ];
        return posts.Length == 0 ? null : posts;
    }

    /// <param name="isCopied">Whether its picture may be.</param>
    internal static QuotedPost Of(AnalysedPost post, bool isCopied) => new(
        post.Channel.DisplayName, post.Post.Id, post.Post.Media,
        post.Post.Views, post.Post.Likes, post.Post.Comments, post.Post.Shares,
        isCopied ? post.Post.Picture : null, isCopied ? DescriptionOf(post) : null, post.Post.Saves);

    // What its author took down is not copied any more.
    private static bool IsCopied(AnalysedPost post, Material material) =>
        post.Post.GoneSince is null && material.Policy.Pictures?.Contains(post.Channel.Platform) == true;

    // As it stands in the text, where personal data is known.
    private static string? DescriptionOf(AnalysedPost post) =>
        post.Post.PictureDescription is { } words
            && post.Text.IndexOf(words, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
            ? post.Quotable.Substring(at, words.Length)
            : null;
}
