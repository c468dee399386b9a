using Vetting.Core.Dossiers;

namespace Vetting.Web.Dossiers;

/// <summary>Where everything of the engagement chart stands in its frame.</summary>
internal sealed class EngagementPlot(EngagementChart chart, ChartFrame frame)
{
    private const double Usual = 0.95;

    private readonly DateTimeOffset _first = chart.Posts.Min(post => post.At);
    private readonly DateTimeOffset _last = chart.Posts.Max(post => post.At);

    /// <summary>
    /// Fits the band and all but the most unusual posts, so that one success does not flatten the rest.
    /// </summary>
    public Scale Scale { get; } = Scale.For(
        Math.Max(chart.BandHigh * 1.25, Math.Max(chart.Median, UsualRate(chart)) * 1.15), 0.1);

    public IEnumerable<(double X, DateTimeOffset At)> TimeTicks => _first == _last
        ? [(X(_first), _first)]
        : Enumerable.Range(0, frame.Ticks)
            .Select(index => _first + ((_last - _first) * (index / (double)(frame.Ticks - 1))))
            .Select(at => (X(at), at));

    /// <summary>True when months would repeat under the axis.</summary>
    public bool IsShort => (_last - _first).TotalDays < 31 * frame.Ticks;

    public double X(DateTimeOffset at) =>
        frame.X(_first == _last ? 0.5 : 0.02 + (0.96 * ((at - _first) / (_last - _first))));

    public double Y(double rate) => frame.Y(Scale.ShareOf(Math.Min(rate, Scale.Top)));

    public bool IsOff(EngagementPoint post) => post.Rate > Scale.Top;

    private static double UsualRate(EngagementChart chart)
    {
        var rates = chart.Posts.Select(post => post.Rate).Order().ToList();
        return rates[(int)Math.Floor((rates.Count - 1) * Usual)];
    }
}
