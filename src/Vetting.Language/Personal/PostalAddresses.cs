using System.Text.RegularExpressions;
using Vetting.Core.Texts;

namespace Vetting.Language.Personal;

/// <summary>
/// Street addresses: a house number beside a kind of street and its name, with postcode and town where they follow. Sober:
/// a street alone, or a name in small letters, is not taken for an address.
/// </summary>
internal static partial class PostalAddresses
{
    public static IEnumerable<TextSpan> In(string text) =>
        new[] { French(), English(), German(), Southern() }
            .SelectMany(pattern => PersonalDataReader.Spans(pattern, text));

    // "12 bis, rue de la Paix, 75002 Paris"
    [GeneratedRegex("""
        (?<![\w])[0-9]{1,4}(?:\ ?(?:bis|ter|quater))?,?\ (?i:rue|avenue|av\.|boulevard|bd|place|impasse|allées?|chemin|quai|cours|route|square|faubourg)
        (?:\ (?:(?:de|du|des|la|le|les|et)(?![\w])|[ldLD]['’]\p{Lu}[\p{L}'’-]*|\p{Lu}[\p{L}'’-]*)){1,6}
        (?:,?\ [0-9]{5}(?:\ \p{Lu}[\p{L}'’-]*){0,4})?
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex French();

    // "221B Baker Street, London NW1 6XE", "350 Fifth Ave, New York, NY 10118"
    [GeneratedRegex("""
        (?<![\w])[0-9]{1,5}[A-Za-z]?\ (?:\p{Lu}[\p{L}'’-]*\ ){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Boulevard|Blvd|Court|Square|Terrace|Close|Crescent)(?![\w])\.?
        (?:,?\ \p{Lu}[\p{L}'’-]*(?![\w])){0,3}
        (?:,?\ (?:[A-Z]{2}\ )?[0-9]{5}|,?\ [A-Z]{1,2}[0-9][A-Z0-9]?\ ?[0-9][A-Z]{2})?
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex English();

    // "Hauptstraße 12a, 10115 Berlin"
    [GeneratedRegex("""
        (?<![\w])\p{Lu}[\p{L}-]{2,40}(?:straße|strasse|str\.|weg|platz|allee|gasse)\ [0-9]{1,4}[a-z]?(?![\w])
        (?:,?\ [0-9]{5}\ \p{Lu}[\p{L}-]*)?
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex German();

    // "Calle Mayor, 5, 28013 Madrid", "Via Roma 10", "Rua Augusta 25"
    [GeneratedRegex("""
        (?<![\w])(?i:calle|avenida|plaza|paseo|via|viale|piazza|corso|rua|praça|travessa)
        (?:\ (?:(?:de|del|della|dei|la|las|los|da|do|das|dos)(?![\w])|\p{Lu}[\p{L}'’-]*)){1,5},?\ [0-9]{1,4}(?![\w])
        (?:,?\ [0-9]{4,5}(?:-[0-9]{3})?\ \p{Lu}[\p{L}'’-]*)?
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Southern();
}
