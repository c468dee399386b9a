using System.Collections.Frozen;
using Vetting.Language.Lexicons;

namespace Vetting.Language.Meaning;

/// <summary>
/// The everyday words of the fields that creators speak of, our own: a text of lettuces and slugs is near to a brief that
/// says "vegetable garden", one of goals and referees is not. French and English; other languages have none.
/// </summary>
internal sealed class Fields
{
    private static readonly FrozenDictionary<string, Dictionary<string, string[]>> ByName =
        EmbeddedFiles.Read<Dictionary<string, Dictionary<string, string[]>>>("meaning/fields.json")
            .ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Dictionary<string, long> _fieldsByStem = new(StringComparer.Ordinal);
    private readonly long _wanted;

    /// <param name="phrases">The brief's own; a field is the brief's when two of them are of it and half as many as of
    /// its foremost field, or where there is none such the ones that any is of.</param>
    public Fields(IReadOnlyList<StemmedPhrase> phrases, string language, Stems stems)
    {
        var fields = ByName.OrderBy(field => field.Key, StringComparer.Ordinal).Index()
            .Where(field => field.Item.Value.ContainsKey(language)).ToList();
        foreach (var (index, field) in fields)
        {
            foreach (var stem in field.Value[language].SelectMany(line => line.Split(' ')).Select(stems.Of))
                _fieldsByStem[stem] = _fieldsByStem.GetValueOrDefault(stem) | (1L << index);
        }

        var counted = fields.Select(field => 1L << field.Index)
            .Select(bit => (Bit: bit, Phrases: phrases.Count(phrase => IsOf(phrase, bit)))).ToList();
        var most = counted.Select(field => field.Phrases).DefaultIfEmpty().Max();
        var needed = Math.Max(Math.Clamp(most, 1, 2), (most + 1) / 2);
        _wanted = counted.Where(field => field.Phrases >= needed).Aggregate(0L, (all, field) => all | field.Bit);
    }

    /// <summary>Whether a word is of one of the brief's fields; null where it is of none at all.</summary>
    public bool? IsWanted(string stem) =>
        _fieldsByStem.TryGetValue(stem, out var fields) ? (fields & _wanted) != 0 : null;

    private bool IsOf(StemmedPhrase phrase, long field) => phrase.Words.Any(word =>
        word.Weight >= StemmedPhrase.Telling && (_fieldsByStem.GetValueOrDefault(word.Stem) & field) != 0);
}
