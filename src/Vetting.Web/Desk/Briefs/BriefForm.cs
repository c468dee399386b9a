using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Members;

namespace Vetting.Web.Desk.Briefs;

/// <summary>A brief while it is written: its JSON as the API takes it, with whatever was typed in it.</summary>
/// <param name="Id">Its name in addresses; empty for a new one whose title names it.</param>
/// <param name="Over">The version that was opened; 0 for a new one.</param>
public sealed record BriefForm(string Id, int Over, JsonObject Body)
{
    public const int Most = 10;

    /// <summary>What the members of the form that are lists of words are called in a brief.</summary>
    internal static IReadOnlyList<string> WordLists { get; } = ["lexicon", "communities", "competitors", "exclusions"];

    internal static IReadOnlyList<string> OfferedLanguages { get; } = ["fr", "en", "es", "de", "it", "pt"];

    /// <summary>A new brief; whoever writes it reads first.</summary>
    /// <param name="language">fr or en: what it is written in.</param>
    internal static BriefForm New(Member member, string language) => new("", 0, new JsonObject
    {
        ["locale"] = language,
        ["languages"] = new JsonArray(language),
        ["review"] = new JsonObject { ["reviewers"] = new JsonArray(Person(member.Name, member.Email, member.Locale)) },
    });

    internal static BriefForm Of(Brief brief, int over) => new(brief.Id, over, BodyOf(brief));

    internal static JsonObject BodyOf(Brief brief) =>
        JsonSerializer.SerializeToNode(brief, Core.Content.Json.Options)!.AsObject();

    internal byte[] ToBody() => JsonSerializer.SerializeToUtf8Bytes(Body, Core.Content.Json.Options);

    /// <summary>What was typed, over the brief that was opened: what the form does not show stays as it is.</summary>
    /// <param name="id">Null for a new brief.</param>
    internal static BriefForm Read(DeskForm form, string? id, JsonObject opened, IReadOnlyList<Member> team)
    {
        var body = opened.DeepClone().AsObject();
        var name = id ?? (form.Text("id") is { Length: > 0 } given ? given : NameOf(form.Text("title")));
        body["id"] = name;
        foreach (var field in (string[])["title", "locale", "sector", "objective", "policy"])
            Set(body, field, form.Text(field));
        foreach (var list in WordLists)
            body[list] = Words(form.Lines(list));
        body["languages"] = Words(AsBefore(opened["languages"], form.Ticked("language").Concat(
            form.Text("languages").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries))));
        body["wantedTiers"] = Words(AsBefore(opened["wantedTiers"], form.Ticked("tier")));
        var review = body["review"] as JsonObject ?? [];
        body["review"] = review;
        foreach (var people in (string[])["reviewers", "escalateTo"])
            review[people] = People(form, people, team, review[people] as JsonArray ?? []);
        foreach (var span in (string[])["remindAfter", "escalateAfter", "expireAfter"])
            Set(review, span, Span(form, span));
        var asking = body["asking"] as JsonObject ?? [];
        Set(asking, "remindAfter", Span(form, "askAgainAfter"));
        Set(asking, "withdrawAfter", Span(form, "withdrawAfter"));
        body.Remove("asking");
        if (asking.Count > 0)
            body["asking"] = asking;
        return new BriefForm(name, form.Number("over") ?? 0, body);
    }

    internal string Text(params string[] path) =>
        path.Aggregate((JsonNode?)Body, (at, step) => (at as JsonObject)?[step]) is JsonValue value ? value.ToString() : "";

    internal IReadOnlyList<string> Texts(string list) =>
        [.. (Body[list] as JsonArray ?? []).OfType<JsonValue>().Select(value => value.ToString())];

    /// <returns>With their places in the list.</returns>
    internal IReadOnlyList<(int Index, JsonObject Person)> PeopleIn(string list) =>
        [.. ((Body["review"] as JsonObject)?[list] as JsonArray ?? []).OfType<JsonObject>().Index()];

    /// <returns>The word of a list that an error is about; null where it is about something else.</returns>
    internal string? WordAt(string path)
    {
        var parts = path.Split('[', ']');
        return parts is [var list, var place, ""] && int.TryParse(place, out var index)
            ? Texts(list).ElementAtOrDefault(index)
            : null;
    }

    /// <summary>Small letters, digits and hyphens of a title, at most 40.</summary>
    internal static string NameOf(string title)
    {
        var name = new StringBuilder();
        var plain = title.ToLowerInvariant().Replace("œ", "oe", StringComparison.Ordinal);
        foreach (var unit in plain.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(unit))
                name.Append(unit);
            else if (!IsAccent(unit) && name.Length > 0 && name[^1] != '-')
                name.Append('-');
        }

        return name.ToString()[..Math.Min(name.Length, 40)].TrimEnd('-');
    }

    private static bool IsAccent(char unit) =>
        CharUnicodeInfo.GetUnicodeCategory(unit) == UnicodeCategory.NonSpacingMark;

    /// <summary>Those of before first and as they were, whatever the team calls them now.</summary>
    private static JsonArray People(DeskForm form, string list, IReadOnlyList<Member> team, JsonArray before)
    {
        var known = before.OfType<JsonObject>().ToDictionary(KeyOf, StringComparer.Ordinal);
        var ticked = form.Ticked(list)
            .Select(email => team.FirstOrDefault(member => Member.KeyOf(member.Email) == Member.KeyOf(email)))
            .OfType<Member>()
            .Select(member => known.GetValueOrDefault(Member.KeyOf(member.Email))?.DeepClone().AsObject()
                ?? Person(member.Name, member.Email, member.Locale));
        var typed = Enumerable.Range(0, Most)
            .Select(row => Person(
                form.Text($"{list}{row}.name"), form.Text($"{list}{row}.email"), form.Text($"{list}{row}.locale")))
            .Where(person => $"{person["name"]}{person["email"]}".Length > 0);
        var places = known.Keys.ToList();
        return
        [
            .. ticked.Concat(typed)
                .OrderBy(person => places.IndexOf(KeyOf(person)) is >= 0 and var place ? place : int.MaxValue),
        ];
    }

    private static string KeyOf(JsonObject person) => Member.KeyOf($"{person["email"]}");

    private static JsonObject Person(string name, string email, string locale) =>
        new() { ["name"] = name, ["email"] = email, ["locale"] = locale };

    private static string Span(DeskForm form, string name) => form.Text(name) is { Length: > 0 } number
        ? new SpanText(number, form.Text($"{name}.unit")).ToIso()
        : "";

    private static void Set(JsonObject members, string name, string text)
    {
        members.Remove(name);
        if (text.Length > 0)
            members[name] = text;
    }

    /// <summary>Boxes come in their own order, which is no change.</summary>
    private static IEnumerable<string> AsBefore(JsonNode? before, IEnumerable<string> words)
    {
        var places = (before as JsonArray ?? []).Select(word => $"{word}").ToList();
        return words.OrderBy(word => places.IndexOf(word) is >= 0 and var place ? place : int.MaxValue);
    }

    private static JsonArray Words(IEnumerable<string> words) => [.. words.Distinct().Select(word => (JsonNode)word)];
}
