using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.History;
using Vetting.Core.Texts;

namespace Vetting.Core.Findings;

/// <summary>What to fetch, with what code, to compute the same bytes again.</summary>
/// <param name="Histories">One a channel, null where it was unavailable.</param>
/// <param name="StandIn">True when the analyser stood in for a service that stayed away; null when not.</param>
/// <param name="Meaning">How the posts were compared with the brief; null when they were not.</param>
/// <param name="SafetyRates">The policy's rates of its offensive-language rules; null where it gives none.</param>
/// <param name="DisclosureRates">The same of its reading for commercial intent.</param>
public sealed record Provenance(
    string CodeVersion,
    string PolicyVersion,
    string BenchmarkVersion,
    AnalyserInfo Analyser,
    ContentRef Submission,
    ContentRef Brief,
    ContentRef Policy,
    IReadOnlyList<RetrievalOutcome> Histories,
    ContentRef Analysis,
    bool? StandIn = null,
    MeaningMethod? Meaning = null,
    IReadOnlyList<MeasuredRate>? SafetyRates = null,
    IReadOnlyList<MeasuredRate>? DisclosureRates = null);
