using Vetting.Core.Campaigns.Results;
using Vetting.Core.Findings;
using Vetting.Web.Site;

namespace Vetting.Web.Campaigns;

/// <summary>Figures of results as people read them; what is not known is said, never 0.</summary>
internal static class Money
{
    public static string Of(Reader reader, decimal? sum, string currency) => sum is { } known
        ? reader[Wording.Money(known >= 1000 ? Math.Round(known) : Math.Round(known, 2), currency)]
        : reader[ResultWords.Unknown];

    public static string Of(Reader reader, ResultMeasure measure, string currency) => measure.Value is { } value
        ? Of(reader, value, currency)
        : Missing(reader, measure);

    public static string Times(Reader reader, decimal value) => $"{reader.Number((double)value)}\u00a0×";

    public static string Times(Reader reader, double? value) =>
        value is { } known ? $"{reader.Number(known)}\u00a0×" : reader[ResultWords.Unknown];

    public static string Missing(Reader reader, ResultMeasure measure) => reader[ResultWords.Needs.With(
        ("what", string.Join(", ", measure.Missing.Select(name => reader[ResultWords.Named(name)]))))];

    public static string Count(Reader reader, long? count) => count is { } known ? reader.Count(known) : reader[ResultWords.Unknown];
}
