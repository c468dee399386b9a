using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>The words that phrases are made of. A slot is what one step of a phrase takes: words of its own, or those
/// of several classes.</summary>
internal sealed class PhraseWords(IReadOnlyList<WordClass> classes)
{
    public const string Skipped = "\u0003skipped";

    private readonly Dictionary<string, WordClass> _known =
        classes.ToDictionary(known => known.Id, StringComparer.Ordinal);

    private readonly Dictionary<string, (PhraseStep Step, string? Language)> _slots = new(StringComparer.Ordinal);
    private Dictionary<string, string[]>? _slotsOf;

    /// <returns>What names the slot of a step.</returns>
    public string Slot(PhraseStep step, string? language)
    {
        var slot = step.Classes.Count > 0 ? step.Token : $"{language}\u0003{step.Token}";
        _slots.TryAdd(slot, (step, language));
        return slot;
    }

    /// <summary>Whether a step's words are rare enough to look for the phrase only where one stands.</summary>
    public bool IsRare(PhraseStep step) => step.Classes.All(id => !PhraseStep.IsBuiltIn(id) && !_known[id].Common);

    /// <summary>Which slots take the terms of a group.</summary>
    public IReadOnlyList<string> SlotsOf(string group) =>
        (_slotsOf ??= Containing()).TryGetValue(group, out var slots) ? slots : [];

    /// <summary>The words of all classes and steps.</summary>
    public IEnumerable<Term> Terms() => _known.Values.SelectMany(known => known.AsTerms(known.Id))
        .Concat(_slots.Where(slot => slot.Value.Step.Classes.Count == 0)
            .SelectMany(slot => Terms(slot.Value.Step, slot.Value.Language).Select(term => term with { Group = slot.Key })));

    public IEnumerable<Term> Terms(PhraseStep step, string? language) => step.Classes.Count == 0
        ? step.Words.Select(word => new Term("", word, language))
        : step.Classes.SelectMany(Within).Where(_known.ContainsKey).SelectMany(id => _known[id].AsTerms(""));

    private Dictionary<string, string[]> Containing() => _slots
        .SelectMany(slot => (slot.Value.Step.Classes.Count == 0 ? [slot.Key] : slot.Value.Step.Classes.SelectMany(Within))
            .Select(group => (Group: group, Slot: slot.Key)))
        .Concat(classes.Where(known => known.Skipped).Select(known => (Group: known.Id, Slot: Skipped)))
        .Distinct().GroupBy(pair => pair.Group, pair => pair.Slot, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);

    private IEnumerable<string> Within(string id) => 
        (_known.GetValueOrDefault(id)?.Includes ?? []).SelectMany(Within).Prepend(id);
}
