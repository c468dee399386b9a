using System.Text.RegularExpressions;
using PhoneNumbers;
using Vetting.Core.Texts;

namespace Vetting.Language.Personal;

/// <summary>
/// Finds what reaches, finds or charges a person. Accounts and cards count only with a right check digit, phone numbers
/// only where their country has such numbers (libphonenumber); addresses by a number beside a kind of street.
/// </summary>
internal sealed partial class PersonalDataReader
{
    private const int TriesEach = 8;

    private readonly PhoneNumberUtil _phones = PhoneNumberUtil.GetInstance();

    /// <returns>By position; none overlap.</returns>
    public IReadOnlyList<PersonalData> Read(string text, string? language)
    {
        var digits = text.AsSpan().ContainsAnyInRange('0', '9');
        if (!digits && !text.Contains('@', StringComparison.Ordinal))
            return [];

        var found = new List<PersonalData>();
        // What was found first keeps its place: a card number also looks like a phone number.
        var taken = new bool[text.Length];
        Add(PersonalDataKind.Email, Emails(text));
        if (digits)
        {
            Add(PersonalDataKind.BankAccount, BankAccounts.In(text));
            Add(PersonalDataKind.PaymentCard, PaymentCards.In(text));
            Add(PersonalDataKind.Phone, Phones(text, language, taken));
            Add(PersonalDataKind.PostalAddress, PostalAddresses.In(text));
        }

        return [.. found.OrderBy(data => data.Span.Start)];

        void Add(PersonalDataKind kind, IEnumerable<TextSpan> spans)
        {
            foreach (var span in spans)
            {
                var place = taken.AsSpan(span.Start, span.Length);
                if (place.Contains(true))
                    continue;
                place.Fill(true);
                found.Add(new PersonalData(kind, span));
            }
        }
    }

    private static IEnumerable<TextSpan> Emails(string text) =>
        text.Contains('@', StringComparison.Ordinal) ? Spans(Email(), text) : [];

    internal static IEnumerable<TextSpan> Spans(Regex pattern, string text) =>
        pattern.Matches(text).Select(match => new TextSpan(match.Index, match.Length));

    private IEnumerable<TextSpan> Phones(string text, string? language, bool[] taken) => PhoneCandidates.In(text)
        .Where(piece => !IsTaken(text, piece, taken))
        .SelectMany(piece => _phones
            .FindNumbers(text.Substring(piece.Start, piece.Length), Region(language), PhoneNumberUtil.Leniency.VALID, TriesEach)
            .Select(match => new TextSpan(piece.Start + match.Start, match.Length)));

    private static bool IsTaken(string text, TextSpan piece, bool[] taken)
    {
        for (var at = piece.Start; at < piece.Start + piece.Length; at++)
        {
            if (char.IsDigit(text[at]) && !taken[at])
                return false;
        }

        return true;
    }

    // Only where numbers are written without a country; ZZ is none, which finds international numbers alone.
    private static string Region(string? language) => language switch
    {
        "fr" => "FR",
        "en" => "GB",
        "es" => "ES",
        "de" => "DE",
        "it" => "IT",
        "pt" => "PT",
        _ => "ZZ",
    };

    [GeneratedRegex(@"(?<![\w.%+-])[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![\w@])")]
    private static partial Regex Email();
}
