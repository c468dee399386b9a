namespace Vetting.Sources.Feeds.Dates;

/// <summary>Two figures that are a day and a month, in an order that is not said.</summary>
internal static class DayAndMonth
{
    /// <param name="weekday">The day's name; empty where it is not given.</param>
    /// <returns>Both 0 where both orders are possible.</returns>
    public static (int Month, int Day) Of(int year, int first, int second, string weekday)
    {
        (int Month, int Day)[] orders = [(first, second), (second, first)];
        var possible = orders.Distinct().Where(order => IsDay(year, order)).ToList();
        if (possible.Count > 1 && WeekdayNames.Find(weekday).ToList() is { Count: > 0 } days)
            possible = [.. possible.Where(order => days.Contains(new DateOnly(year, order.Month, order.Day).DayOfWeek))];
        return possible is [var only] ? only : default;
    }

    private static bool IsDay(int year, (int Month, int Day) order) =>
        year is > 0 and < 10_000 && order is { Month: > 0 and <= 12, Day: > 0 }
        && order.Day <= DateTime.DaysInMonth(year, order.Month);
}
