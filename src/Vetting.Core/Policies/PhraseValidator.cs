using static Vetting.Core.Policies.PolicyValidator;

namespace Vetting.Core.Policies;

/// <summary>What the phrases of a safety rule must hold.</summary>
internal static class PhraseValidator
{
    private const int Most = 8;

    public static IEnumerable<Requirement> Check(
        string path, TermLists? phrases, IReadOnlyList<WordClass> words, bool excuses)
    {
        var known = words.DistinctBy(one => one.Id).ToDictionary(one => one.Id, StringComparer.Ordinal);
        return (phrases ?? new TermLists()).All().SelectMany(phrase => Check(path, phrase.Text, known, excuses));
    }

    private static IEnumerable<Requirement> Check(
        string path, string phrase, Dictionary<string, WordClass> known, bool excuses)
    {
        var steps = PhraseStep.In(phrase);
        return
        [
            new(path, steps.Count is >= 1 and <= Most && !phrase.EndsWith('.'),
                $"'{phrase}' should be 1 to {Most} words or classes, the last of them at its end."),
            new(path, steps.All(step => step.Words.All(word => word.Any(char.IsLetterOrDigit))),
                $"'{phrase}' should have a letter or digit in each word."),
            .. steps.SelectMany(step => step.Classes).Where(id => !PhraseStep.IsBuiltIn(id) && !known.ContainsKey(id)).Select(id => new Requirement(
                path, false, $"There is no class of words {id}{Spelling.Hint(id, known.Keys)}.")),
            new(path, excuses || steps.Any(step => step.Classes.All(id => IsRare(id, known))),
                $"'{phrase}' should hold a word, or a class of words that are not common."),
        ];
    }

    private static bool IsRare(string id, Dictionary<string, WordClass> known) =>
        id == PhraseStep.Account || (!PhraseStep.IsBuiltIn(id) && !(known.TryGetValue(id, out var one) && one.Common));
}
