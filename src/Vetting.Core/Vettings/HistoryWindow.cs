namespace Vetting.Core.Vettings;

/// <summary>How far back a history is read: whichever ends first.</summary>
/// <param name="Months">1 to 120, before the reading. Pages that begin earlier are not asked for.</param>
/// <param name="Posts">12 to 10 000, the newest.</param>
public sealed record HistoryWindow(int Months, int Posts)
{
    /// <summary>Where a policy says nothing.</summary>
    public static HistoryWindow Usual { get; } = new(24, 2_000);
}
