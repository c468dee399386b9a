using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Campaigns;
using Vetting.Core.Content;
using Vetting.Web.Desk;
using Vetting.Web.Desk.Briefs;

namespace Vetting.Web.Campaigns;

/// <summary>A campaign while it is written: its JSON as the API takes it, with whatever was typed in it.</summary>
/// <param name="Id">Its name in addresses; empty for a new one whose title names it.</param>
/// <param name="Over">The version that was opened; 0 for a new one.</param>
public sealed record CampaignForm(string Id, int Over, JsonObject Body)
{
    // Of what is owed, beside what there is.
    private const int BlankDuties = 2;
    private const int MostDuties = 20;

    internal static IReadOnlyList<string> Signs { get; } = ["tags", "mentions", "links", "codes", "sponsors"];

    internal static IReadOnlyList<string> Aims { get; } = ["views", "interactions", "clicks", "orders", "revenue"];

    internal static CampaignForm New(string brief, DateOnly today) => new("", 0, new JsonObject
    {
        ["brief"] = brief, ["currency"] = "EUR", ["from"] = Day(today.AddDays(7)), ["to"] = Day(today.AddDays(34)),
    });

    internal static CampaignForm Of(Campaign campaign, IReadOnlyList<CampaignMember> members, int over)
    {
        var body = JsonSerializer.SerializeToNode(campaign, Core.Content.Json.Options)!.AsObject();
        body["members"] = JsonSerializer.SerializeToNode(members, Core.Content.Json.Options);
        return new CampaignForm(campaign.Id, over, body);
    }

    internal byte[] ToBody() => JsonSerializer.SerializeToUtf8Bytes(Body, Core.Content.Json.Options);

    /// <param name="id">Null for a new one.</param>
    internal static CampaignForm Read(DeskForm form, string? id)
    {
        var name = id ?? (form.Text("id") is { Length: > 0 } given ? given : BriefForm.NameOf(form.Text("title")));
        var body = new JsonObject { ["id"] = name };
        foreach (var field in (string[])["title", "brief", "from", "to", "objective", "currency"])
            Set(body, field, form.Text(field));
        SetNumber(body, "budget", form.Text("budget"));
        var signs = new JsonObject();
        foreach (var list in Signs)
            signs[list] = Words(form.Lines(list));
        body["signs"] = signs;
        body["message"] = Words(form.Lines("message"));
        var aims = new JsonObject();
        foreach (var aim in Aims)
            SetNumber(aims, aim, form.Text(aim));
        if (aims.Count > 0)
            body["aims"] = aims;
        body["duties"] = new JsonArray([.. Enumerable.Range(0, MostDuties).Select(row => ReadDuty(form, row)).OfType<JsonNode>()]);
        body["members"] = new JsonArray([.. form.Ticked("member").Select(vetting => ReadMember(form, vetting))]);
        return new CampaignForm(name, form.Number("over") ?? 0, body);
    }

    internal string Text(params string[] path) =>
        path.Aggregate((JsonNode?)Body, (at, step) => (at as JsonObject)?[step]) is JsonValue value ? value.ToString() : "";

    internal string Lines(params string[] path) => string.Join('\n', Texts(
        path.Aggregate((JsonNode?)Body, (at, step) => (at as JsonObject)?[step])));

    /// <summary>Those there are, and some to fill in.</summary>
    internal IReadOnlyList<(int Index, JsonObject Duty)> Duties =>
        [.. (Body["duties"] as JsonArray ?? []).OfType<JsonObject>().Concat(Enumerable.Repeat<JsonObject>([], BlankDuties)).Take(MostDuties).Index()];

    /// <returns>Null for somebody who is not in it.</returns>
    internal JsonObject? Member(string vetting) => (Body["members"] as JsonArray ?? []).OfType<JsonObject>()
        .FirstOrDefault(member => member["vetting"]?.ToString() == vetting);

    internal static string Joined(JsonNode? words) => string.Join(' ', Texts(words));

    private static IEnumerable<string> Texts(JsonNode? words) =>
        (words as JsonArray ?? []).OfType<JsonValue>().Select(word => word.ToString());

    private static JsonObject? ReadDuty(DeskForm form, int row)
    {
        string Typed(string field) => form.Text($"duty{row}.{field}");
        string[] fields = ["posts", "from", "to", "tags", "mentions", "links"];
        if (fields.All(field => Typed(field).Length == 0))
            return null;
        var duty = new JsonObject();
        SetNumber(duty, "posts", Typed("posts"));
        Set(duty, "from", Typed("from"));
        Set(duty, "to", Typed("to"));
        foreach (var list in (string[])["tags", "mentions", "links"])
            duty[list] = Words(Split(Typed(list)));
        duty["code"] = Typed("code") == "on";
        return duty;
    }

    private static JsonObject ReadMember(DeskForm form, string vetting)
    {
        var member = new JsonObject
        {
            ["vetting"] = vetting,
            ["codes"] = Words(Split(form.Text($"codes.{vetting}"))),
            ["links"] = Words(Split(form.Text($"links.{vetting}"))),
        };
        SetNumber(member, "fee", form.Text($"fee.{vetting}"));
        return member;
    }

    private static string[] Split(string text) =>
        text.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Set(JsonObject members, string name, string text)
    {
        if (text.Length > 0)
            members[name] = text;
    }

    /// <summary>What is no number stays as it was typed, for the check to say so.</summary>
    private static void SetNumber(JsonObject members, string name, string text)
    {
        var plain = text.Replace(" ", "", StringComparison.Ordinal).Replace("\u202f", "", StringComparison.Ordinal)
            .Replace("\u00a0", "", StringComparison.Ordinal).Replace(',', '.');
        if (text.Length == 0)
            return;
        if (decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            members[name] = number;
        else
            members[name] = text;
    }

    private static JsonArray Words(IEnumerable<string> words) => [.. words.Distinct().Select(word => (JsonNode)word)];
}
