using System.Collections.Frozen;
using Vetting.Core.Content;

namespace Vetting.Core.Findings;

/// <summary>
/// What the languages that texts are told to be in are called; a table, as the names of the machine's culture change with
/// its libraries.
/// </summary>
public static class LanguageNames
{
    private static readonly FrozenDictionary<string, LocalizedText> Names = new Dictionary<string, LocalizedText>
    {
        ["af"] = new("afrikaans", "Afrikaans"), ["am"] = new("amharique", "Amharic"), ["ar"] = new("arabe", "Arabic"),
        ["az"] = new("azéri", "Azerbaijani"), ["be"] = new("biélorusse", "Belarusian"), ["bg"] = new("bulgare", "Bulgarian"),
        ["bn"] = new("bengali", "Bengali"), ["bs"] = new("bosnien", "Bosnian"), ["ca"] = new("catalan", "Catalan"),
        ["cs"] = new("tchèque", "Czech"), ["cy"] = new("gallois", "Welsh"), ["da"] = new("danois", "Danish"),
        ["de"] = new("allemand", "German"), ["el"] = new("grec", "Greek"), ["en"] = new("anglais", "English"),
        ["eo"] = new("espéranto", "Esperanto"), ["es"] = new("espagnol", "Spanish"), ["et"] = new("estonien", "Estonian"),
        ["eu"] = new("basque", "Basque"), ["fa"] = new("persan", "Persian"), ["fi"] = new("finnois", "Finnish"),
        ["fr"] = new("français", "French"), ["ga"] = new("irlandais", "Irish"), ["gl"] = new("galicien", "Galician"),
        ["gu"] = new("gujarati", "Gujarati"), ["he"] = new("hébreu", "Hebrew"), ["hi"] = new("hindi", "Hindi"),
        ["hr"] = new("croate", "Croatian"), ["hu"] = new("hongrois", "Hungarian"), ["hy"] = new("arménien", "Armenian"),
        ["id"] = new("indonésien", "Indonesian"), ["is"] = new("islandais", "Icelandic"), ["it"] = new("italien", "Italian"),
        ["ja"] = new("japonais", "Japanese"), ["ka"] = new("géorgien", "Georgian"), ["kk"] = new("kazakh", "Kazakh"),
        ["km"] = new("khmer", "Khmer"), ["kn"] = new("kannada", "Kannada"), ["ko"] = new("coréen", "Korean"),
        ["lo"] = new("lao", "Lao"), ["lt"] = new("lituanien", "Lithuanian"), ["lv"] = new("letton", "Latvian"),
        ["mk"] = new("macédonien", "Macedonian"), ["ml"] = new("malayalam", "Malayalam"), ["mn"] = new("mongol", "Mongolian"),
        ["mr"] = new("marathi", "Marathi"), ["ms"] = new("malais", "Malay"), ["mt"] = new("maltais", "Maltese"),
        ["my"] = new("birman", "Burmese"), ["nb"] = new("norvégien", "Norwegian"), ["nl"] = new("néerlandais", "Dutch"),
        ["nn"] = new("norvégien", "Norwegian"), ["no"] = new("norvégien", "Norwegian"), ["pa"] = new("pendjabi", "Punjabi"),
        ["pl"] = new("polonais", "Polish"), ["pt"] = new("portugais", "Portuguese"), ["ro"] = new("roumain", "Romanian"),
        ["ru"] = new("russe", "Russian"), ["si"] = new("cingalais", "Sinhala"), ["sk"] = new("slovaque", "Slovak"),
        ["sl"] = new("slovène", "Slovenian"), ["so"] = new("somali", "Somali"), ["sq"] = new("albanais", "Albanian"),
        ["sr"] = new("serbe", "Serbian"), ["sv"] = new("suédois", "Swedish"), ["sw"] = new("swahili", "Swahili"),
        ["ta"] = new("tamoul", "Tamil"), ["te"] = new("télougou", "Telugu"), ["th"] = new("thaï", "Thai"),
        ["tl"] = new("tagalog", "Tagalog"), ["tr"] = new("turc", "Turkish"), ["uk"] = new("ukrainien", "Ukrainian"),
        ["ur"] = new("ourdou", "Urdu"), ["vi"] = new("vietnamien", "Vietnamese"), ["zh"] = new("chinois", "Chinese"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The code itself where no name is known.</summary>
    /// <param name="code">ISO 639-1.</param>
    public static LocalizedText Of(string code) => Names.TryGetValue(code, out var name) ? name : Wording.Verbatim(code);

    /// <summary>All of them, with commas, in each language's order.</summary>
    public static LocalizedText List(IEnumerable<string> codes)
    {
        LocalizedText[] names = [.. codes.Select(Of).Distinct()];
        return new LocalizedText(
            string.Join(", ", names.Select(name => name.Fr).Order(StringComparer.Ordinal)),
            string.Join(", ", names.Select(name => name.En).Order(StringComparer.Ordinal)));
    }
}
