namespace Vetting.Core.Vettings;

/// <summary>
/// What each vetting has stored and which accounts it is about, both ways: so that all of one can be found when it is
/// erased, and what another one uses too be left.
/// </summary>
public interface IUses
{
    /// <summary>To be noted before it is stored: a crash leaves a note of nothing, never something without a note.</summary>
    Task NoteAsync(string vettingId, Use use, CancellationToken cancellation);

    /// <returns>In no order.</returns>
    Task<IReadOnlyList<Use>> ListAsync(string vettingId, CancellationToken cancellation);

    /// <returns>The ids of the vettings that use it.</returns>
    Task<IReadOnlyList<string>> UsersOfAsync(Use use, CancellationToken cancellation);

    /// <summary>Forgets that the vetting uses it.</summary>
    Task ForgetAsync(string vettingId, Use use, CancellationToken cancellation);

    /// <summary>Forgets all that a vetting uses.</summary>
    Task RemoveAsync(string vettingId, CancellationToken cancellation);
}

public static class UsesExtensions
{
    /// <param name="channels">As in <c>Channel.Key</c>.</param>
    public static Task NoteChannelsAsync(
        this IUses uses, string vettingId, IEnumerable<string> channels, CancellationToken cancellation) =>
        Task.WhenAll(channels.Select(channel => uses.NoteAsync(vettingId, Use.OfChannel(channel), cancellation)));
}
