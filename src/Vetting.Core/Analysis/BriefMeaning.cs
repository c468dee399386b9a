using Vetting.Core.Content;

namespace Vetting.Core.Analysis;

/// <summary>How near each text is to the brief.</summary>
public sealed record BriefMeaning(MeaningMethod Method, SortedDictionary<string, double> ByTextHash);
