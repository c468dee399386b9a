using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Vetting.Core.Content;

namespace Vetting.LocalHost.Demo;

/// <summary>A sample history moved in time, so that its newest post is yesterday's.</summary>
/// <param name="Days">By how many days it was moved.</param>
/// <param name="Text">JSON Lines.</param>
internal sealed record DemoHistory(int Days, string Text)
{
    /// <param name="lines">The header, then posts, days and comments.</param>
    public static DemoHistory Shifted(IReadOnlyList<string> lines, DateTimeOffset now)
    {
        var entries = lines.Skip(1).Where(line => line.Length > 0).Select(line => JsonNode.Parse(line)!).ToList();
        var newest = entries.Where(entry => entry["publishedAt"] is not null).Max(TimeOf);
        var days = (int)Math.Floor((now - newest).TotalDays);
        var shifted = new DemoHistory(days, "");
        var text = new StringBuilder(lines[0]).Append('\n');
        foreach (var entry in entries)
        {
            if (entry["publishedAt"] is not null)
                entry["publishedAt"] = TimeOf(entry).AddDays(days);
            if (entry["date"] is not null)
                shifted.ShiftDay(entry, "date");
            text.Append(entry.ToJsonString(Json.Options)).Append('\n');
        }

        return shifted with { Text = text.ToString() };
    }

    public void ShiftDay(JsonNode node, string name) => node[name] = DateOnly
        .ParseExact(node[name]!.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(Days)
        .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset TimeOf(JsonNode post) =>
        DateTimeOffset.Parse(post["publishedAt"]!.GetValue<string>(), CultureInfo.InvariantCulture);
}
