namespace Vetting.Core.History;

/// <summary>How many followed an account, day by day, as it was counted for any brand.</summary>
public interface IFollowerSeries
{
    /// <param name="channel">As in <see cref="Creators.Channel.Key"/>.</param>
    /// <param name="count">Replaces what was counted that day.</param>
    Task AddAsync(string channel, FollowerCount count, CancellationToken cancellation);

    /// <summary>From that day on, oldest first.</summary>
    Task<IReadOnlyList<FollowerCount>> ReadAsync(string channel, DateOnly from, CancellationToken cancellation);

    /// <returns>Of how many days.</returns>
    Task<int> RemoveAsync(string channel, CancellationToken cancellation);
}
