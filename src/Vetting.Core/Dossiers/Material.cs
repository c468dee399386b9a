using Vetting.Core.Briefs;
using Vetting.Core.Creators;
using Vetting.Core.Disclosure;
using Vetting.Core.Discourse;
using Vetting.Core.History;
using Vetting.Core.Policies;

namespace Vetting.Core.Dossiers;

/// <summary>What every dimension looks at.</summary>
/// <param name="AsOf">The moment the judgement speaks of.</param>
/// <param name="Posts">Newest first, in one order whatever the order they came in.</param>
internal sealed record Material(
    DateTimeOffset AsOf,
    Brief Brief,
    Policy Policy,
    Submission Submission,
    IReadOnlyList<RetrievedChannel> Channels,
    IReadOnlyList<JudgedPost> Posts)
{
    /// <summary>How the posts were compared with the brief; null when they were not.</summary>
    public MeaningMethod? Meaning { get; init; }

    public static Material From(DossierInputs inputs)
    {
        var commercial = CommercialReader.For(
            inputs.Policy.Disclosure, inputs.History.Posts, inputs.Brief.Competitors);
        return new Material(inputs.AsOf, inputs.Brief, inputs.Policy, inputs.Submission, inputs.History.Channels,
        [
            .. inputs.History.Posts
                .OrderByDescending(post => post.Post.PublishedAt)
                .ThenBy(post => post.Channel.Key, StringComparer.Ordinal)
                .ThenBy(post => post.Post.Id, StringComparer.Ordinal)
                .ThenBy(post => post.TextHash, StringComparer.Ordinal)
                .Select(post => new JudgedPost(post, commercial.Read(post))),
        ])
        {
            Meaning = inputs.Provenance.Meaning,
        };
    }

    public IEnumerable<JudgedPost> WithWords => Posts.Where(post => !string.IsNullOrWhiteSpace(post.Text));
}

/// <summary>A post, and whether it advertises.</summary>
internal sealed record JudgedPost(AnalysedPost Analysed, CommercialReading Commercial)
{
    public Post Post => Analysed.Post;

    public string Text => Analysed.Post.Text;

    public string? Language => Analysed.Analysis.Language;
}
