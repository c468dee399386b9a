using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.Review;

namespace Vetting.Web.Dossiers;

/// <summary>What platforms count of the posts that a dossier quotes, and what was seen of them.</summary>
public sealed class QuotedPosts
{
    private readonly Dictionary<(string, string), QuotedPost> _posts;
    private readonly Dictionary<Evidence, QuotedPost> _pictured = new(ReferenceEqualityComparer.Instance);
    private readonly SeenEvidence? _seen;

    /// <param name="seen">Null where nobody looked.</param>
    public QuotedPosts(Dossier dossier, SeenEvidence? seen)
    {
        _seen = seen;
        _posts = (dossier.Quoted ?? []).DistinctBy(post => (post.Channel, post.PostId))
            .ToDictionary(post => (post.Channel, post.PostId));
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var evidence in seen is null ? [] : ByWeight(dossier))
        {
            if (Find(evidence) is { Picture: { } picture } post && shown.Add(picture))
                _pictured[evidence] = post;
        }
    }

    /// <returns>Null where nothing is known of it.</returns>
    public QuotedPost? Find(Evidence evidence) => _posts.GetValueOrDefault((evidence.Channel, evidence.PostId));

    /// <returns>Since when the post's link leads nowhere; null where it does, or nobody looked.</returns>
    public DateTimeOffset? GoneSince(Evidence evidence) =>
        evidence.Link is { } link && _seen?.Gone.TryGetValue(link, out var since) == true ? since : null;

    /// <summary>Each picture is shown once: beside the quote that matters most.</summary>
    /// <returns>Null beside all others.</returns>
    public PictureOnPage? PictureOf(Evidence evidence) => _pictured.GetValueOrDefault(evidence) is { } post
        ? new PictureOnPage(_seen!.Pictures.GetValueOrDefault(post.Picture!), post.PictureDescription)
        : null;

    // In the order of the page; a channel's own facts are folded deepest.
    private static IEnumerable<Evidence> ByWeight(Dossier dossier) => BrandQuestion.All
        .SelectMany(question => question.Of(dossier)).SelectMany(result => result.Findings)
        .SelectMany(finding => finding.Evidence)
        .Concat((dossier.Portrait?.Channels ?? []).SelectMany(channel => channel.Best));
}
