using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Extensions;
using NodaTime.TimeZones;

namespace Vetting.Sources.Feeds.Dates;

/// <summary>How far a local time is from UTC.</summary>
/// <param name="Unknown">The zone's name where it tells nothing, or several things; null where it is known.</param>
internal readonly partial record struct FeedZone(Offset Offset, string? Unknown)
{
    private static readonly Instant Since = Instant.FromUtc(1990, 1, 1, 0, 0);
    private static readonly Instant Until = Instant.FromUtc(2040, 1, 1, 0, 0);

    /// <summary>In hours: what RFC 822, section 5.1, settles, though other places have the names too.</summary>
    private static readonly Dictionary<string, int> Settled = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = 0, ["Z"] = 0, ["UT"] = 0, ["UTC"] = 0, ["UCT"] = 0, ["GMT"] = 0, ["BST"] = 1,
        ["MET"] = 1, ["MEST"] = 2,
        ["EST"] = -5, ["EDT"] = -4, ["CST"] = -6, ["CDT"] = -5, ["MST"] = -7, ["MDT"] = -6, ["PST"] = -8, ["PDT"] = -7,
    };

    /// <summary>Names for a place's winter and summer.</summary>
    private static readonly Dictionary<string, string> Places = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ET"] = "America/New_York", ["CT"] = "America/Chicago", ["MT"] = "America/Denver",
        ["PT"] = "America/Los_Angeles",
    };

    private static readonly Lazy<ILookup<string, ZoneInterval>> Abbreviations = new(() =>
        DateTimeZoneProviders.Tzdb.GetAllZones()
            .SelectMany(zone => zone.GetZoneIntervals(Since, Until))
            .ToLookup(interval => interval.Name, StringComparer.OrdinalIgnoreCase));

    /// <param name="zone">An offset, an abbreviation, a place such as Europe/Paris, or nothing.</param>
    public static FeedZone Read(string zone, LocalDateTime local)
    {
        if (Hours().Match(zone) is { Success: true } hours)
            return OfHours(hours);
        if (Settled.TryGetValue(zone, out var settled))
            return new(Offset.FromHours(settled), null);
        var place = Places.GetValueOrDefault(zone) ?? DateTimeZoneProviders.Tzdb.Ids
            .FirstOrDefault(id => id.Equals(zone, StringComparison.OrdinalIgnoreCase));
        return Abbreviated(zone, local) ?? (place is null ? new(Offset.Zero, zone) : In(place, local));
    }

    private static FeedZone OfHours(Match hours)
    {
        var minutes = 60 * Number(hours.Groups["hours"]) + Number(hours.Groups["minutes"]);
        var sign = hours.Groups["sign"].Value == "-" ? -1 : 1;
        return minutes > 14 * 60 ? new(Offset.Zero, hours.Value) : new(Offset.FromSeconds(sign * 60 * minutes), null);
    }

    /// <returns>Null where the name is none; unknown where zones differ that have it.</returns>
    private static FeedZone? Abbreviated(string name, LocalDateTime local)
    {
        var all = Abbreviations.Value[name].ToList();
        // Moscow's has changed: the one of that time is meant.
        var then = all.Where(interval => Holds(interval, local)).ToList();
        var offsets = (then.Count > 0 ? then : all).Select(interval => interval.WallOffset).Distinct().ToList();
        return offsets switch
        {
            [] => null,
            [var only] => new(only, null),
            _ => new(Offset.Zero, name),
        };
    }

    private static bool Holds(ZoneInterval interval, LocalDateTime local) =>
        (!interval.HasStart || interval.IsoLocalStart <= local) && (!interval.HasEnd || local < interval.IsoLocalEnd);

    private static FeedZone In(string place, LocalDateTime local) =>
        new(DateTimeZoneProviders.Tzdb[place].AtLeniently(local).Offset, null);

    private static int Number(Group digits) =>
        digits.Success ? int.Parse(digits.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(GMT|UTC?|Z)?\s?(?<sign>[+-])(?<hours>[0-9]{1,2}?)(:?(?<minutes>[0-9]{2})(:?00)?)?Z?$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Hours();
}
