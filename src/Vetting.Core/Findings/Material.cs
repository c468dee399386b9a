using Vetting.Core.Analysis;
using Vetting.Core.Briefs;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Core.Policies;
using Vetting.Core.Reading;

namespace Vetting.Core.Findings;

/// <summary>All a dossier is computed from, and what every dimension looks at. The same material gives the same
/// bytes.</summary>
/// <param name="AsOf">The moment the judgement speaks of.</param>
public sealed record Material(
    string VettingId,
    string Brand,
    DateTimeOffset AsOf,
    Submission Submission,
    Brief Brief,
    CompiledPolicy Compiled,
    AnalysedHistory History,
    Provenance Provenance)
{
    public Policy Policy => Compiled.Policy;

    public IReadOnlyList<RetrievedChannel> Channels => History.Channels;

    public Timeline Posts => History.Posts;

    /// <summary>How the posts were compared with the brief; null when they were not.</summary>
    public MeaningMethod? Meaning => Provenance.Meaning;

    /// <summary>What the creator and the accounts are called.</summary>
    internal IReadOnlyList<string> Names =>
        [Submission.Creator.Name, .. Channels.Select(channel => channel.History?.Profile.DisplayName).OfType<string>()];

    internal Timeline WithWords => Posts.Only(post => !string.IsNullOrWhiteSpace(post.Text));

    /// <summary>With every post read for whether it advertises.</summary>
    internal Material ReadForIntent()
    {
        var reader = Compiled.Commercial.Knowing(Posts, Brief.Competitors);
        return this with { History = History with { Posts = Posts.Read(reader.Read) } };
    }
}
