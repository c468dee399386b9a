namespace Vetting.Core.Members;

/// <summary>Private addresses by which members' calendars read what is due: one a member.</summary>
public interface ICalendarFeeds
{
    /// <summary>Puts a feed in the place of the member's before, which ends.</summary>
    Task SaveAsync(CalendarFeed feed, CancellationToken cancellation);

    Task<CalendarFeed?> FindAsync(string tokenHash, CancellationToken cancellation);

    Task<CalendarFeed?> FindAsync(string brand, string email, CancellationToken cancellation);

    /// <summary>Ends the member's feed; nothing happens where there is none.</summary>
    Task EndAsync(string brand, string email, CancellationToken cancellation);
}

/// <param name="TokenHash">SHA-256 of the token's text, lower-case hexadecimal.</param>
public sealed record CalendarFeed(string TokenHash, string Brand, string Email, DateTimeOffset MadeAt);
