using static Vetting.Core.Policies.PolicyValidator;

namespace Vetting.Core.Policies;

/// <summary>What the classes of words must hold that phrases are made of.</summary>
internal static class WordClassValidator
{
    public static IEnumerable<Requirement> Check(string path, IReadOnlyList<WordClass> words) =>
    [
        .. Twice(path, words.Select(known => known.Id)),
        .. words.SelectMany((known, index) => Class($"{path}[{index}]", known, words)),
    ];

    public static IEnumerable<Requirement> Twice(string path, IEnumerable<string> ids) => ids.Index()
        .GroupBy(at => at.Item).Select(same => new Requirement(
            $"{path}[{same.Last().Index}].id", same.Count() == 1, $"{same.Key} is given {same.Count()} times."));

    private static IEnumerable<Requirement> Class(string path, WordClass known, IReadOnlyList<WordClass> all) =>
    [
        .. Terms($"{path}.terms", known.Terms),
        .. Terms($"{path}.then", known.Then),
        // Only those further up, so that no class includes itself.
        .. (known.Includes ?? []).Select((id, index) => new Requirement($"{path}.includes[{index}]",
            all.TakeWhile(other => other != known).Any(other => other.Id == id),
            $"There is no class {id} further up{Spelling.Hint(id, all.Select(other => other.Id))}.")),
    ];
}
