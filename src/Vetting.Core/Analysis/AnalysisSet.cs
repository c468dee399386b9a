using System.Text.Json.Serialization;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Core.Texts;

namespace Vetting.Core.Analysis;

/// <summary>The stored analysis of one creator's posts, by the hash of their text.</summary>
/// <param name="StandIn">True when the analyser stood in for one that stayed away; null when not.</param>
/// <param name="Meaning">Null when nothing was compared with a brief.</param>
public sealed record AnalysisSet(
    AnalyserInfo Analyser, SortedDictionary<string, TextAnalysis> ByTextHash, bool? StandIn = null,
    BriefMeaning? Meaning = null);
