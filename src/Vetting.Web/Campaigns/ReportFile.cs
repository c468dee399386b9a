using System.Globalization;
using Vetting.Core.Campaigns;
using Vetting.Core.Campaigns.Lessons;
using Vetting.Core.Campaigns.Results;
using Vetting.Web.Api;
using Vetting.Web.Site;

namespace Vetting.Web.Campaigns;

/// <summary>A campaign's report and results as files.</summary>
internal static class ReportFile
{
    /// <summary>A line a creator, an empty one, a line a dimension, another, and what to do otherwise.</summary>
    public static Answer Csv(CampaignReport report, Reader reader) => SheetFile.Of($"{report.View.Campaign.Id}-report.csv",
    [
        [
            "vetting", "creator", "posts", "owed", "kept", "disclosed", "onMessage", "fromOthers", "views", "reach", "clicks", "orders",
            "revenue", "cost", "interactions", "cpm", "cpe", "cpa", "return", "response",
        ],
        .. report.View.Creators.Select(creator => Line(report.View, creator)),
        [],
        ["dimension", "against", "cases", "correlation", "low", "high", "verdict"],
        .. report.Calibration.Dimensions.Select(one => (IReadOnlyList<object?>)
            [$"{one.Dimension}", $"{one.Outcome}", one.Cases, Short(one.Correlation), Short(one.Low), Short(one.High), $"{one.Verdict}"]),
        [],
        ["next time"],
        .. report.Lessons.Select(lesson => (IReadOnlyList<object?>)[reader[ReportWords.Of(lesson, reader)]]),
    ]);

    /// <summary>As they would be sent in again.</summary>
    public static Answer Rows(CampaignView view) => SheetFile.Of($"{view.Campaign.Id}-results.csv",
    [
        ["creator", "day", "post", "views", "reach", "clicks", "orders", "revenue", "cost"],
        .. view.Rows.Select(row => (IReadOnlyList<object?>)
        [
            row.Vetting, row.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), row.Post, row.Views, row.Reach, row.Clicks,
            row.Orders, row.Revenue, row.Cost,
        ]),
    ]);

    private static IReadOnlyList<object?> Line(CampaignView view, CreatorStanding creator)
    {
        var (figures, sums) = (creator.Figures, creator.Figures.Sums);
        return
        [
            creator.Row.Id, creator.Name, creator.Posts.Count, creator.Slots.Count,
            creator.Slots.Count(slot => slot.State == SlotState.Kept), creator.Posts.Count(post => post.IsDisclosed),
            creator.Posts.Count(post => post.IsOnMessage),
            Short(view.Drift.Creators.FirstOrDefault(one => one.Vetting == creator.Row.Id)?.FromOthers),
            sums.Views, sums.Reach, sums.Clicks, sums.Orders, sums.Revenue, figures.Cost, figures.Interactions,
            Short(figures.Cpm), Short(figures.Cpe), Short(figures.Cpa), Short(figures.Return), Short(figures.Response),
        ];
    }

    private static decimal? Short(ResultMeasure measure) => measure.Value is { } value ? Math.Round(value, 4) : null;

    private static double? Short(double? value) => value is { } known ? Math.Round(known, 4) : null;
}
