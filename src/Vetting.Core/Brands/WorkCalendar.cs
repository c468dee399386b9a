using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.TimeZones;

namespace Vetting.Core.Brands;

/// <summary>When a brand's people work: what waits for them comes due then.</summary>
/// <param name="Zone">A name of the IANA time zone database, such as Europe/Paris.</param>
/// <param name="From">When a day's work begins.</param>
/// <param name="To">When it ends.</param>
/// <param name="Days">Of the week; at least one.</param>
/// <param name="Holidays">Days on which nobody works; null for none.</param>
public sealed record WorkCalendar(
    string Zone, TimeOnly From, TimeOnly To, IReadOnlyList<DayOfWeek> Days, IReadOnlyList<DateOnly>? Holidays = null)
{
    public const int MostHolidays = 200;

    /// <summary>True where a date can be found for every span.</summary>
    [JsonIgnore]
    public bool IsValid => ZoneNamed(Zone) is not null && From < To && Days.Count > 0 && !(Holidays?.Count > MostHolidays);

    private DateTimeZone In => ZoneNamed(Zone) ?? DateTimeZone.Utc;

    /// <summary>As clocks show it where the brand is.</summary>
    public DateTime LocalOf(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(In).ToDateTimeUnspecified();

    /// <summary>The day that it is where the brand is.</summary>
    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(LocalOf(at));

    public bool IsWorking(DateOnly day) => Days.Contains(day.DayOfWeek) && Holidays?.Contains(day) != true;

    /// <summary>A span after a moment, in days on which people work; what is less than a day is time of the clock. Outside their
    /// hours it is the beginning of the next. A longer span never ends earlier.</summary>
    /// <param name="span">0 or more.</param>
    public DateTimeOffset After(DateTimeOffset start, TimeSpan span)
    {
        var (day, since) = Opening(LocalOf(start));
        for (var left = span.Days; left > 0; left--)
            day = NextWorking(day);
        (day, since) = Opening(day.ToDateTime(From) + since + (span - TimeSpan.FromDays(span.Days)));
        return At(day, since);
    }

    /// <summary>The last beginning of a day's work.</summary>
    public DateTimeOffset LastMorning(DateTimeOffset now)
    {
        var day = DayOf(now);
        if (!IsWorking(day) || At(day, TimeSpan.Zero) > now)
            day = WorkingBefore(day);
        return At(day, TimeSpan.Zero);
    }

    /// <summary>The next beginning of a day's work.</summary>
    public DateTimeOffset NextMorning(DateTimeOffset now)
    {
        var day = DayOf(now);
        return At(IsWorking(day) && At(day, TimeSpan.Zero) > now ? day : NextWorking(day), TimeSpan.Zero);
    }

    /// <summary>The moment itself within working hours, or the next opening.</summary>
    /// <returns>The day, and how long it has been open.</returns>
    private (DateOnly Day, TimeSpan Since) Opening(DateTime local)
    {
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        if (!IsWorking(day) || time > To)
            return (NextWorking(day), TimeSpan.Zero);
        return (day, time < From ? TimeSpan.Zero : time - From);
    }

    private DateOnly NextWorking(DateOnly day)
    {
        do
            day = day.AddDays(1);
        while (!IsWorking(day));
        return day;
    }

    private DateOnly WorkingBefore(DateOnly day)
    {
        do
            day = day.AddDays(-1);
        while (!IsWorking(day));
        return day;
    }

    // Where clocks are put forward the hour that is left out is the one after, where they are put back the first of the two.
    private DateTimeOffset At(DateOnly day, TimeSpan since) => In.ResolveLocal(
        LocalDateTime.FromDateTime(day.ToDateTime(From) + since), Resolvers.LenientResolver).ToDateTimeOffset().ToUniversalTime();

    private static DateTimeZone? ZoneNamed(string zone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone);
}
