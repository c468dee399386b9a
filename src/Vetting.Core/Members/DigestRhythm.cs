using Vetting.Core.Brands;

namespace Vetting.Core.Members;

/// <summary>How often a member gets mails to review, where not one by one.</summary>
public enum DigestRhythm { Hourly, Daily }

public static class DigestRhythms
{
    /// <summary>Half past seven or eight in Paris, where a brand does not say when its people begin.</summary>
    private static readonly TimeOnly Morning = new(6, 30);

    /// <returns>When the last mail of many was due.</returns>
    public static DateTimeOffset Last(this DigestRhythm rhythm, DateTimeOffset now, WorkCalendar? calendar = null)
    {
        var day = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        if (rhythm == DigestRhythm.Hourly)
            return day.AddHours(now.UtcDateTime.Hour);
        if (calendar is not null)
            return calendar.LastMorning(now);
        var morning = day + Morning.ToTimeSpan();
        return morning <= now ? morning : morning.AddDays(-1);
    }

    /// <returns>When the next one is due.</returns>
    public static DateTimeOffset Next(this DigestRhythm rhythm, DateTimeOffset now, WorkCalendar? calendar = null) => rhythm switch
    {
        DigestRhythm.Hourly => rhythm.Last(now) + TimeSpan.FromHours(1),
        _ => calendar?.NextMorning(now) ?? rhythm.Last(now) + TimeSpan.FromDays(1),
    };
}
