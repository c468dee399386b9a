using System.Collections.Frozen;
using Vetting.Core.Matching;
using Vetting.Core.Policies;

namespace Vetting.Core.Reading;

/// <summary>The words that phrases are made of. A slot is what one step of a phrase takes: words of its own, or those
/// of several classes.</summary>
internal sealed class PhraseWords(IReadOnlyList<WordClass> classes)
{
    /// <summary>The slot of what phrases pass over.</summary>
    public const int Skipped = 0;

    private readonly Dictionary<string, WordClass> _known =
        classes.ToDictionary(known => known.Id, StringComparer.Ordinal);

    private readonly OrderedDictionary<string, (PhraseStep Step, string? Language)> _slots = new(StringComparer.Ordinal);
    private FrozenDictionary<string, int[]>? _slotsOf;

    /// <summary>How many slots there are beside that of what is passed over.</summary>
    public int Slots => _slots.Count;

    /// <returns>The number of the slot of a step, from 1.</returns>
    public int Slot(PhraseStep step, string? language)
    {
        var slot = step.Classes.Count > 0 ? step.Token : $"{language}\u0003{step.Token}";
        _slots.TryAdd(slot, (step, language));
        return _slots.IndexOf(slot) + 1;
    }

    /// <summary>Several slots share a bit: what lacks one lacks the slot, what has it may lack it too.</summary>
    public static UInt128 Bit(int slot) => UInt128.One << (slot & 127);

    /// <summary>Whether a step's words are rare enough to look for the phrase only where one stands.</summary>
    public bool IsRare(PhraseStep step) => step.Classes.All(id => !PhraseStep.IsBuiltIn(id) && !_known[id].Common);

    /// <summary>Which slots take the terms of a group.</summary>
    public ReadOnlySpan<int> SlotsOf(string group) =>
        (_slotsOf ??= Containing()).TryGetValue(group, out var slots) ? slots : [];

    /// <summary>The words of all classes and steps.</summary>
    public IEnumerable<Term> Terms() => _known.Values.SelectMany(known => known.AsTerms(known.Id))
        .Concat(_slots.SelectMany(slot => OwnTerms(slot.Key, slot.Value)).Distinct());

    public IEnumerable<Term> Terms(PhraseStep step, string? language) => step.Classes.Count == 0
        ? step.Words.Select(word => new Term("", word, language))
        : step.Classes.SelectMany(Within).Where(_known.ContainsKey).SelectMany(id => _known[id].AsTerms(""));

    private FrozenDictionary<string, int[]> Containing() => _slots.Index()
        .SelectMany(slot => (slot.Item.Value.Step.Classes.Count == 0
                ? OwnTerms(slot.Item.Key, slot.Item.Value).Select(term => term.Group)
                : slot.Item.Value.Step.Classes.SelectMany(Within))
            .Select(group => (Group: group, Slot: slot.Index + 1)))
        .Concat(classes.Where(known => known.Skipped).Select(known => (Group: known.Id, Slot: Skipped)))
        .Distinct().GroupBy(pair => pair.Group, pair => pair.Slot, StringComparer.Ordinal)
        .ToFrozenDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);

    // Dozens of phrases have a step of "a" or "the": it is looked for once for all of them.
    private IEnumerable<Term> OwnTerms(string slot, (PhraseStep Step, string? Language) own) =>
        own.Step.Classes.Count > 0 ? []
            : Terms(own.Step, own.Language).Select(term => term with
            {
                Group = TermPattern.Of(term).Words.Length == 1 ? $"{own.Language}\u0004{term.Text}" : slot,
            });

    private IEnumerable<string> Within(string id) =>
        (_known.GetValueOrDefault(id)?.Includes ?? []).SelectMany(Within).Prepend(id);
}
