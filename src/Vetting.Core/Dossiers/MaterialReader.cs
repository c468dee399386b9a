using System.Reflection;
using Vetting.Core.Analysis;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Reading;

namespace Vetting.Core.Dossiers;

/// <summary>Gathers what a provenance names, so that the same dossier can be compiled now or years later.</summary>
public sealed class MaterialReader(IContentStore content)
{
    /// <summary>Of the judgement: another version may judge the same inputs otherwise.</summary>
    public static string CodeVersion { get; } = typeof(MaterialReader).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <exception cref="ContentMissingException">An input is not in the store.</exception>
    public async Task<Material> ReadAsync(
        string vettingId, string brand, DateTimeOffset asOf, InputRefs refs, CancellationToken cancellation)
    {
        var submission = await content.GetJsonAsync<Submission>(refs.Submission, cancellation);
        var brief = await content.GetJsonAsync<Brief>(refs.Brief, cancellation);
        var compiled = KnownPolicies.Read(refs.Policy, await content.GetAsync(refs.Policy, cancellation));
        var policy = compiled.Policy;
        var analysis = await content.GetJsonAsync<AnalysisSet>(refs.Analysis, cancellation);
        var channels = await ReadChannelsAsync(submission, refs.Histories, cancellation);
        var provenance = new Provenance(
            CodeVersion, policy.Version, policy.Benchmarks.Version, analysis.Analyser,
            refs.Submission, refs.Brief, refs.Policy, refs.Histories, refs.Analysis, analysis.StandIn,
            analysis.Meaning?.Method, policy.Safety.Rates, policy.Disclosure.Rates);
        return new Material(
            vettingId, brand, asOf, submission, brief, compiled, AnalysedHistory.Of(channels, analysis), provenance);
    }

    private async Task<IReadOnlyList<RetrievedChannel>> ReadChannelsAsync(
        Submission submission, IReadOnlyList<RetrievalOutcome> outcomes, CancellationToken cancellation)
    {
        var channels = new List<RetrievedChannel>();
        foreach (var (channel, outcome) in submission.Channels.Zip(outcomes))
        {
            channels.Add(new RetrievedChannel(channel, outcome, outcome is RetrievalOutcome.Retrieved retrieved
                ? await content.GetHistoryAsync(retrieved.History, cancellation)
                : null));
        }

        return channels;
    }
}
