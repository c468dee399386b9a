using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Vetting.Web.Desk.Briefs;

/// <summary>A span as a form has it, a number and its unit; and as a brief writes it, ISO 8601.</summary>
/// <param name="Number">As it was typed.</param>
/// <param name="Unit">D, H, M or S.</param>
internal sealed partial record SpanText(string Number, string Unit)
{
    public static IReadOnlyList<string> Units { get; } = ["D", "H", "M", "S"];

    /// <summary>In the largest unit of which it is a whole number; what is no span stays as it was typed.</summary>
    public static SpanText Of(string iso)
    {
        try
        {
            var span = XmlConvert.ToTimeSpan(iso);
            var unit = Units.First(unit => unit == "S" || span.Ticks % Length(unit).Ticks == 0);
            return new SpanText((span / Length(unit)).ToString(CultureInfo.InvariantCulture), unit);
        }
        catch (Exception typed) when (typed is FormatException or OverflowException)
        {
            return Typed().Match(iso) is { Success: true } match
                ? new SpanText(match.Groups[1].Value, match.Groups[2].Value)
                : new SpanText(iso, "D");
        }
    }

    /// <returns>What is no number is kept, for the brief's own check to refuse.</returns>
    public string ToIso()
    {
        var unit = Units.Contains(Unit) ? Unit : "D";
        return double.TryParse(Number.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number is > 0 and < 1e6 && number * Length(unit) is var span
                ? XmlConvert.ToString(span)
                : $"P{Number}{unit}";
    }

    private static TimeSpan Length(string unit) => unit switch
    {
        "D" => TimeSpan.FromDays(1),
        "H" => TimeSpan.FromHours(1),
        "M" => TimeSpan.FromMinutes(1),
        _ => TimeSpan.FromSeconds(1),
    };

    [GeneratedRegex(@"\AP(.*)([DHMS])\z", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Typed();
}
