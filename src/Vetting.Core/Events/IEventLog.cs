namespace Vetting.Core.Events;

/// <summary>Every brand's events, a row each, and which of them are not delivered.</summary>
public interface IEventLog
{
    /// <summary>Adds the event unless one of its id is there.</summary>
    /// <returns>The event as it now stands: this one, or the one that was there first.</returns>
    Task<BrandEvent> AddAsync(BrandEvent happened, CancellationToken cancellation);

    Task<BrandEvent?> FindAsync(EventKey key, CancellationToken cancellation);

    /// <summary>Changes the event as it stands; two changes at once both take effect, one after the other.</summary>
    /// <returns>Null when there is none.</returns>
    Task<BrandEvent?> UpdateAsync(EventKey key, Func<BrandEvent, BrandEvent> change, CancellationToken cancellation);

    /// <summary>A brand's, newest first; or every brand's that are not delivered, those given up first, each in the order of
    /// their ids.</summary>
    /// <param name="brand">Null for what is not delivered.</param>
    /// <exception cref="ArgumentException">The page size or the continuation is not one this list gives.</exception>
    Task<EventPage> ListAsync(string? brand, int pageSize, string? continuation, CancellationToken cancellation);

    /// <summary>Every brand's that are to be tried, in the order of their ids.</summary>
    /// <exception cref="ArgumentException">The page size or the continuation is not one this list gives.</exception>
    Task<EventPage> ListWaitingAsync(int pageSize, string? continuation, CancellationToken cancellation);
}

/// <param name="Continuation">Asks for the next page; null on the last.</param>
public sealed record EventPage(IReadOnlyList<BrandEvent> Items, string? Continuation);
