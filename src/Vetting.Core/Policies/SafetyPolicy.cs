using Vetting.Core.Content;
using Vetting.Core.Texts;

namespace Vetting.Core.Policies;

/// <param name="Sentence">With {title}, {words} and {posts}.</param>
/// <param name="Lowered">With {reasons}: follows the sentence where context lowers what was found.</param>
/// <param name="Lifted">With {reasons}: the same where context lifts it.</param>
/// <param name="Repetition">Only in policies stored before there was a frequency.</param>
/// <param name="Languages">ISO 639-1 codes the rules are written for; posts in others are named as not checked.</param>
/// <param name="Contexts">What around an expression lowers or lifts it; rules name those that matter to them.</param>
/// <param name="Rates">How often the built-in rules of offensive language are right; null where that was not
/// measured.</param>
/// <param name="Frequency">How points follow the share of posts that match.</param>
/// <param name="Words">What the rules' phrases are made of.</param>
public sealed record SafetyPolicy(
    LocalizedText Sentence,
    LocalizedText Lowered,
    LocalizedText Lifted,
    IReadOnlyList<string> Languages,
    IReadOnlyList<SafetyContext> Contexts,
    IReadOnlyList<SafetyRule> Rules,
    IReadOnlyList<MeasuredRate>? Rates = null,
    FrequencyPolicy? Frequency = null,
    RepetitionPolicy? Repetition = null,
    IReadOnlyList<WordClass>? Words = null)
{
    private static readonly FrequencyPolicy Always = new([], new("", ""));

    public FrequencyPolicy Weighing() => Frequency ?? Repetition?.AsFrequency() ?? Always;
}
