using Vetting.Core.Texts;

namespace Vetting.Core.Analysis;

/// <summary>The analyser that reads when the chosen one stays away, where the policy lets it.</summary>
public sealed record StandInAnalyser(ITextAnalyser Analyser);
