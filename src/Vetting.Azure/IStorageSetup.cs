namespace Vetting.Azure;

/// <summary>Creates the tables and containers that were registered; safe to repeat.</summary>
public interface IStorageSetup
{
    Task EnsureAsync(CancellationToken cancellation);
}
