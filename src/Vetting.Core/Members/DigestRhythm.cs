namespace Vetting.Core.Members;

/// <summary>How often a member gets mails to review, where not one by one.</summary>
public enum DigestRhythm { Hourly, Daily }

public static class DigestRhythms
{
    /// <summary>Half past seven in the morning or half past eight in Paris, before people begin to work.</summary>
    private static readonly TimeOnly Morning = new(6, 30);

    /// <returns>When the last mail of many was due.</returns>
    public static DateTimeOffset Last(this DigestRhythm rhythm, DateTimeOffset now)
    {
        var day = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        if (rhythm == DigestRhythm.Hourly)
            return day.AddHours(now.UtcDateTime.Hour);
        var morning = day + Morning.ToTimeSpan();
        return morning <= now ? morning : morning.AddDays(-1);
    }

    /// <returns>When the next one is due.</returns>
    public static DateTimeOffset Next(this DigestRhythm rhythm, DateTimeOffset now) =>
        rhythm.Last(now) + (rhythm == DigestRhythm.Hourly ? TimeSpan.FromHours(1) : TimeSpan.FromDays(1));
}
