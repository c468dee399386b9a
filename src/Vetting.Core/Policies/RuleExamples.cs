using Vetting.Core.Content;

namespace Vetting.Core.Policies;

public sealed record RuleExamples(LocalizedText Matching, LocalizedText Harmless);
