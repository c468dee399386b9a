using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;
using Vetting.Core.Branding;
using Vetting.Core.Content;
using Vetting.Web.Mail;
using Vetting.Web.Site;

namespace Vetting.Web.Branding;

/// <summary>A mail's words as an owner typed them.</summary>
public sealed partial record WordsForm(MailKind Kind, IReadOnlyDictionary<string, LocalizedText> Typed)
{
    public const int MostFields = 24;
    public const int MostText = 24 * 1024;

    private const int LongestLine = 200;
    private const int LongestText = 1000;

    /// <summary>As they stand.</summary>
    public static WordsForm Of(MailKind kind, BrandLook look) =>
        new(kind, kind.Words.ToDictionary(word => word.Key, word => look[word]));

    public static WordsForm Of(MailKind kind, Dictionary<string, StringValues> fields)
    {
        string Field(string language, MailWord word)
        {
            var text = fields.GetValueOrDefault($"{language}.{word.Key}").ToString().ReplaceLineEndings("\n").Trim();
            // Left empty, it is the usual one.
            return text.Length > 0 ? text : word.Usual.In(language);
        }

        return new(kind, kind.Words.ToDictionary(
            word => word.Key, word => new LocalizedText(Field("fr", word), Field("en", word))));
    }

    public IReadOnlyList<LocalizedText> Problems(Reader reader) =>
    [
        .. Kind.Words.SelectMany(word => Problems(word, "fr", reader).Concat(Problems(word, "en", reader))),
    ];

    /// <summary>What differs from the usual words takes their place; the rest goes back to them.</summary>
    public IReadOnlyDictionary<string, OwnWording>? Over(IReadOnlyDictionary<string, OwnWording>? before)
    {
        var words = new SortedDictionary<string, OwnWording>(StringComparer.Ordinal);
        foreach (var (key, own) in before ?? new Dictionary<string, OwnWording>())
            words[key] = own;
        foreach (var word in Kind.Words)
        {
            var typed = Typed[word.Key];
            var own = new OwnWording(
                typed.Fr == word.Usual.Fr ? null : typed.Fr, typed.En == word.Usual.En ? null : typed.En);
            if (own == new OwnWording(null, null))
                words.Remove(word.Key);
            else
                words[word.Key] = own;
        }

        return words.Count == 0 ? null : words;
    }

    private IEnumerable<LocalizedText> Problems(MailWord word, string language, Reader reader)
    {
        var text = Typed[word.Key].In(language);
        var most = word.OneLine ? LongestLine : LongestText;
        var field = ("field", $"{reader[BrandWords.Of(word)]} ({language})");
        if (text.Length > most || ShownText.IsBlank(text) || ShownText.HasControls(text, multiline: !word.OneLine))
            yield return BrandWords.WrongWord.With(field, ("most", reader.Count(most)));
        foreach (var place in Place().Matches(text).Select(match => match.Value).Distinct())
        {
            if (Kind.Places.All(known => $"{{{known.Name}}}" != place))
                yield return BrandWords.WrongPlace.With(field, ("place", OneLine.Of(place)));
        }
    }

    [GeneratedRegex(@"\{[^{}]{0,40}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}
