using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Policies;

namespace Vetting.Core.Audience;

/// <summary>Which signals the histories allow to look at.</summary>
/// <param name="Ratios">Channels whose accounts followed and followers are known.</param>
/// <param name="Comments">Channels with enough comments to read.</param>
internal sealed record AudienceSignals(
    IReadOnlyList<RetrievedChannel> Ratios,
    IReadOnlyList<GrowthSeries> Growth,
    IReadOnlyList<CommentRates> Rates,
    IReadOnlyList<RetrievedChannel> Comments)
{
    /// <summary>Following, growth, comment rates, comments; and repeated posts and posting gaps, always known.</summary>
    public const int Count = 6;

    public int Unchecked =>
        new[] { Ratios.Count, Growth.Count, Rates.Count, Comments.Count }.Count(found => found == 0);

    /// <summary>True when something beside the creator's own posts is known.</summary>
    public bool SpeakOfAudience => Ratios.Count + Growth.Count + Comments.Count > 0;

    public static AudienceSignals Of(Material material) => new(
        [.. material.Channels.Where(channel => Ratio(channel) is not null)],
        [.. material.Channels.Select(channel => GrowthSeries.Of(channel, material.Policy.Authenticity.Growth))
            .OfType<GrowthSeries>()],
        [.. material.Channels.Select(channel => CommentRates.Of(material, channel)).OfType<CommentRates>()],
        [.. material.Channels.Where(channel =>
            CommentFindings.IsJudgeable(channel, material.Policy.Authenticity.Comments))]);

    /// <summary>Following over followers; null when either is not known.</summary>
    public static double? Ratio(RetrievedChannel channel) =>
        channel.History?.Profile is { Followers: > 0 and var followers, Following: >= 0 and var following }
            ? following / (double)followers
            : null;

    public IEnumerable<LocalizedText> Missing(Policy policy)
    {
        var authenticity = policy.Authenticity;
        if (Ratios.Count == 0)
        {
            yield return new LocalizedText("Comptes suivis : aucune source ne les donne.",
                "Accounts followed: no source gives them.");
        }

        if (Growth.Count == 0)
        {
            yield return new LocalizedText(
                "Croissance : il faut {days} variations quotidiennes du nombre d’abonnés ; l’historique ne les " +
                "donne pas.",
                "Growth: {days} daily changes in followers are needed; the history does not give them.")
                .With(("days", Wording.Number(authenticity.Growth.MinimumDays)));
        }

        if (Rates.Count == 0)
        {
            yield return new LocalizedText(
                "Commentaires par mention J’aime : il faut {posts} avec les deux chiffres.",
                "Comments per like: {posts} with both figures are needed.")
                .With(("posts", Wording.Posts(authenticity.Comments.MinimumPosts)));
        }

        if (Comments.Count == 0)
        {
            yield return new LocalizedText(
                "Textes et auteurs des commentaires : il en faut {comments} ; l’historique ne les donne pas.",
                "Texts and authors of comments: {comments} are needed; the history does not give them.")
                .With(("comments", Wording.Number(authenticity.Comments.Minimum)));
        }

        yield return new LocalizedText("Listes d’abonnés : les plateformes ne les donnent pas.",
            "Follower lists: platforms do not give them.");
    }
}
