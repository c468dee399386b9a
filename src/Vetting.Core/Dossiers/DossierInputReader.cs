using System.Reflection;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Discourse;
using Vetting.Core.History;
using Vetting.Core.Policies;

namespace Vetting.Core.Dossiers;

/// <summary>Gathers what a provenance names, so that the same dossier can be compiled now or years later.</summary>
public sealed class DossierInputReader(IContentStore content)
{
    /// <summary>Of the judgement: another version may judge the same inputs otherwise.</summary>
    public static string CodeVersion { get; } = typeof(DossierInputReader).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <exception cref="ContentMissingException">An input is not in the store.</exception>
    public async Task<DossierInputs> ReadAsync(
        string vettingId, string brand, DateTimeOffset asOf, InputRefs refs, CancellationToken cancellation)
    {
        var submission = await content.GetJsonAsync<Submission>(refs.Submission, cancellation);
        var brief = await content.GetJsonAsync<Brief>(refs.Brief, cancellation);
        var policy = KnownPolicies.Read(refs.Policy, await content.GetAsync(refs.Policy, cancellation));
        var analysis = await content.GetJsonAsync<AnalysisSet>(refs.Analysis, cancellation);
        var channels = await ReadChannelsAsync(submission, refs.Histories, cancellation);
        var provenance = new Provenance(
            CodeVersion, policy.Version, policy.Benchmarks.Version, analysis.Analyser,
            refs.Submission, refs.Brief, refs.Policy, refs.Histories, refs.Analysis, analysis.StandIn,
            analysis.Meaning?.Method, policy.Safety.Rates);
        return new DossierInputs(
            vettingId, brand, asOf, submission, brief, policy, Join(channels, analysis), provenance);
    }

    private async Task<IReadOnlyList<RetrievedChannel>> ReadChannelsAsync(
        Submission submission, IReadOnlyList<RetrievalOutcome> outcomes, CancellationToken cancellation)
    {
        var channels = new List<RetrievedChannel>();
        foreach (var (channel, outcome) in submission.Channels.Zip(outcomes))
            channels.Add(new RetrievedChannel(channel, outcome, outcome is RetrievalOutcome.Retrieved retrieved
                ? await content.GetJsonAsync<ChannelHistory>(retrieved.History, cancellation)
                : null));
        return channels;
    }

    private static AnalysedHistory Join(IReadOnlyList<RetrievedChannel> channels, AnalysisSet analysis)
    {
        var posts =
            from channel in channels
            where channel.History is not null
            from post in channel.History!.Posts
            let hash = TextHash.Of(post.Text)
            select new AnalysedPost(channel.Channel, post, hash, analysis.ByTextHash[hash])
            {
                Similarity = analysis.Meaning?.ByTextHash.GetValueOrDefault(hash),
            };
        return new AnalysedHistory(channels,
        [
            .. posts
                .OrderByDescending(post => post.Post.PublishedAt)
                .ThenBy(post => post.Channel.Key, StringComparer.Ordinal)
                .ThenBy(post => post.Post.Id, StringComparer.Ordinal),
        ]);
    }
}

/// <summary>What a dossier is computed from.</summary>
/// <param name="Histories">One a channel, in the submission's order.</param>
public sealed record InputRefs(
    ContentRef Submission,
    ContentRef Brief,
    ContentRef Policy,
    IReadOnlyList<RetrievalOutcome> Histories,
    ContentRef Analysis)
{
    public static InputRefs Of(Provenance provenance) => new(
        provenance.Submission, provenance.Brief, provenance.Policy, provenance.Histories, provenance.Analysis);
}
