using Vetting.Core.Content;

namespace Vetting.Core.History;

/// <summary>The last stored history of an account that a brand had read.</summary>
public interface IKnownReadings
{
    /// <param name="channel">As in <see cref="Creators.Channel.Key"/>.</param>
    Task<KnownReading?> FindAsync(string brand, string channel, CancellationToken cancellation);

    /// <summary>Replaces what was there.</summary>
    Task SaveAsync(string brand, string channel, KnownReading reading, CancellationToken cancellation);

    /// <returns>Whether there was one.</returns>
    Task<bool> RemoveAsync(string brand, string channel, CancellationToken cancellation);
}

/// <param name="At">When it was read.</param>
public sealed record KnownReading(ContentRef History, DateTimeOffset At);
