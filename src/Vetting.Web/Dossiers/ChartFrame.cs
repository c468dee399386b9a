namespace Vetting.Web.Dossiers;

/// <summary>A drawing's size and the margins around its plot, in SVG units.</summary>
/// <param name="Name">Tells the two drawings of one chart apart in ids.</param>
/// <param name="Ticks">How many labels the time axis has room for.</param>
public sealed record ChartFrame(string Name, double Width, double Height, int Ticks)
{
    public const double Left = 44;
    private const double Top = 14;
    private const double RightMargin = 10;
    private const double BottomMargin = 28;

    /// <summary>For columns of text on a desk.</summary>
    public static ChartFrame Wide { get; } = new("wide", 760, 270, 6);

    /// <summary>For a phone: narrower, so that its labels stay readable.</summary>
    public static ChartFrame Narrow { get; } = new("narrow", 340, 250, 3);

    public double Right => Width - RightMargin;

    public double Bottom => Height - BottomMargin;

    public double PlotWidth => Right - Left;

    /// <param name="share">0 at the left edge, 1 at the right.</param>
    public double X(double share) => Left + (share * PlotWidth);

    /// <param name="share">0 at the bottom, 1 at the top.</param>
    public double Y(double share) => Bottom - (share * (Bottom - Top));
}
