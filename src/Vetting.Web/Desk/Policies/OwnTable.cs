using System.Globalization;
using System.Text.Json.Nodes;

namespace Vetting.Web.Desk.Policies;

/// <summary>A brand's own table of usual engagement rates, beside those that are built in.</summary>
/// <param name="IsAlone">True where the published tables are left out.</param>
/// <param name="Bands">As they were typed.</param>
public sealed record OwnTable(
    string Title, string By, string Platform, bool IsAlone, IReadOnlyList<OwnBand> Bands)
{
    public const int Rows = 5;

    private const string Id = "own";
    private const string Table = $"benchmarks.tables[{Id}]";

    public static OwnTable In(JsonObject layer)
    {
        var table = NamedPath.Find(layer, Table) as JsonObject ?? [];
        var bands = (table["bands"] as JsonArray ?? []).OfType<JsonObject>().Select(OwnBand.Of).ToList();
        return new OwnTable(
            table["title"]?["fr"]?.ToString() ?? "", table["by"]?.ToString() ?? "followers",
            table["platform"]?.ToString() ?? "",
            table.Count > 0 && NamedPath.Find(layer, "benchmarks.tables") is JsonArray { Count: 1 },
            [.. bands.Concat(Enumerable.Repeat(OwnBand.Empty, Math.Max(0, Rows - bands.Count)))]);
    }

    internal static OwnTable Read(DeskForm form) => new(
        form.Text("table.title"), form.Text("table.by"), form.Text("table.platform"), form.Ticked("table.alone").Count > 0,
        [
            .. Enumerable.Range(0, 20).Select(row => new OwnBand(form.Text($"band{row}.from"), form.Text($"band{row}.to"),
                form.Text($"band{row}.low"), form.Text($"band{row}.high"))).Where(band => band != OwnBand.Empty),
        ]);

    /// <summary>
    /// Lays the table over a layer. A layer's benchmarks replace all below, so the first table takes those along; without
    /// one, benchmarks that were taken along for it go.
    /// </summary>
    /// <param name="below">The benchmarks of the whole policy below.</param>
    /// <param name="title">What it is called where nobody said.</param>
    public void Write(JsonObject layer, JsonObject below, string title, DateOnly today)
    {
        var had = NamedPath.Find(layer, Table) is not null;
        var mine = Bands.Any(band => band != OwnBand.Empty);
        if ((!had && !mine) || Says(In(layer)))
            return;
        var benchmarks = layer["benchmarks"] as JsonObject ?? below.DeepClone().AsObject();
        layer.Remove("benchmarks");
        var published = Others(benchmarks) is { Count: > 0 } kept ? kept : Others(below);
        benchmarks["tables"] = new JsonArray(
            [.. mine && IsAlone ? [] : published, .. mine ? [Node(title, today)] : Array.Empty<JsonNode>()]);
        if (mine)
        {
            (benchmarks["version"], benchmarks["date"]) = ($"{Id} {Day(today)}", Day(today));
            layer["benchmarks"] = benchmarks;
        }
        else if (!IsAsBelow(benchmarks, below))
        {
            layer["benchmarks"] = benchmarks;
        }
    }

    private bool Says(OwnTable other) => this with { Bands = [] } == other with { Bands = [] }
        && Bands.Where(band => band != OwnBand.Empty).SequenceEqual(other.Bands.Where(band => band != OwnBand.Empty));

    private JsonObject Node(string title, DateOnly today)
    {
        var name = Title.Length > 0 ? Title : title;
        var table = new JsonObject
        {
            ["id"] = Id, ["title"] = new JsonObject { ["fr"] = name, ["en"] = name }, ["date"] = Day(today), ["by"] = By,
        };
        if (Platform.Length > 0)
            table["platform"] = Platform;
        table["bands"] = new JsonArray([.. Bands.Where(band => band != OwnBand.Empty).Select(band => band.ToNode())]);
        return table;
    }

    private static IReadOnlyList<JsonNode> Others(JsonObject benchmarks) =>
    [
        .. (benchmarks["tables"] as JsonArray ?? []).OfType<JsonObject>()
            .Where(table => table["id"]?.ToString() != Id).Select(table => table.DeepClone()),
    ];

    private static bool IsAsBelow(JsonObject benchmarks, JsonObject below) =>
        JsonNode.DeepEquals(Judging(benchmarks), Judging(below));

    private static JsonObject Judging(JsonObject benchmarks)
    {
        var judging = benchmarks.DeepClone().AsObject();
        judging.Remove("version");
        judging.Remove("date");
        return judging;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>A row of the table: followers from and to, and the rates in percent.</summary>
public sealed record OwnBand(string From, string To, string Low, string High)
{
    public static OwnBand Empty { get; } = new("", "", "", "");

    public static OwnBand Of(JsonObject band) => new(
        $"{band["from"]}", $"{band["to"]}", $"{band["low"]}", $"{band["high"]}");

    public JsonObject ToNode()
    {
        var band = new JsonObject();
        foreach (var (name, typed) in ((string, string)[])[("from", From), ("to", To), ("low", Low), ("high", High)])
        {
            if (typed.Length > 0)
                band[name] = Number(typed);
        }

        return band;
    }

    private static JsonValue Number(string typed) => decimal.TryParse(
        string.Concat(typed.Where(unit => !char.IsWhiteSpace(unit))).Replace(',', '.'), NumberStyles.Float,
        CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : JsonValue.Create(typed);
}
