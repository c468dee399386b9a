using System.Text.RegularExpressions;
using Vetting.Core.Content;
using Vetting.Core.Findings;

namespace Vetting.Sources.Uploads;

/// <summary>What a field of a history file should be.</summary>
internal static partial class FieldSentences
{
    public static LocalizedText Count { get; } = new("un nombre entier, 0 ou plus", "a whole number of 0 or more");

    public static LocalizedText Day { get; } = new("un jour comme 2026-05-01", "a day such as 2026-05-01");

    public static LocalizedText GivenWithAmount { get; } = new("donné dès qu’un montant l’est", "given where an amount is");

    public static LocalizedText Amount { get; } = new(
        "un montant de 0 ou plus, comme 450 ou 99.90", "an amount of 0 or more such as 450 or 99.90");

    public static LocalizedText Time { get; } = new(
        "un moment selon ISO 8601, comme 2026-05-01T10:00:00Z", "an ISO 8601 time such as 2026-05-01T10:00:00Z");

    public static LocalizedText Link { get; } = new(
        "une adresse http ou https complète, sans nom d’utilisateur ni mot de passe",
        "an absolute http or https address without user name or password");

    public static LocalizedText Answer { get; } = new("true ou false", "true or false");

    public static LocalizedText Media { get; } = new(
        "none, image, video, link ou other", "none, image, video, link or other");

    public static LocalizedText Kind { get; } = new(
        "kind devrait être post, followers ou comment", "kind should be post, followers or comment");

    public static LocalizedText Object { get; } = new("ce devrait être un objet JSON", "should be a JSON object");

    public static LocalizedText OpenQuote { get; } = new(
        "un guillemet est ouvert et jamais fermé", "a quote is opened and never closed");

    private static readonly LocalizedText Wanted = new("{name} devrait être {expected}{seen}", "{name} should be {expected}{seen}");
    private static readonly LocalizedText OfLength = new("un texte de 1 à {most} caractères", "1 to {most} characters");
    private static readonly LocalizedText Shorter = new("un texte de {most} caractères au plus", "at most {most} characters");
    private static readonly LocalizedText Digits = new(
        "{name} devrait avoir {most} chiffres au plus, et non {seen}", "{name} should have at most {most} digits, not {seen}");

    private static readonly LocalizedText Missing = new(", et manque", ", and is missing");
    private static readonly LocalizedText Seen = new(", et non « {seen} »", ", not '{seen}'");
    private static readonly LocalizedText SeenText = new(
        ", et non un texte de {seen} caractères", ", not {seen} characters of text");

    public static LocalizedText Characters(int most) => OfLength.With(("most", $"{most}"));

    public static LocalizedText AtMost(int most) => Shorter.With(("most", $"{most}"));

    public static LocalizedText TooManyDigits(string name, int most, int seen) =>
        Digits.With(("name", name), ("most", $"{most}"), ("seen", $"{seen}"));

    public static LocalizedText Wrong(string name, LocalizedText expected, string? actual) => Wanted.With(
        ("name", Wording.Verbatim(name)), ("expected", expected), ("seen", Shown(actual)));

    // Columns get mixed up, and then a date's column holds a post: only what cannot be words is quoted.
    private static LocalizedText Shown(string? actual) => actual switch
    {
        null => Missing,
        _ when Wordless().IsMatch(actual) => Seen.With(("seen", actual)),
        _ => SeenText.With(("seen", $"{actual.Length}")),
    };

    [GeneratedRegex(@"^[0-9TZe:.,/+ -]{1,32}\z", RegexOptions.IgnoreCase)]
    private static partial Regex Wordless();
}
