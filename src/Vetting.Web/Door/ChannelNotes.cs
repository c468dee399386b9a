using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Web.Site;

namespace Vetting.Web.Door;

/// <summary>Looks at the accounts that a creator typed.</summary>
internal sealed class ChannelNotes(ChannelCheck check)
{
    // Longer ones are no account anyway.
    private const int Longest = 2000;

    public async Task<ChannelNote> OfAsync(ApplicationChannel typed, Reader reader, CancellationToken cancellation)
    {
        var channel = typed.Account.Length <= Longest ? TypedAccount.Of(typed.Platform, typed.Account) : null;
        var sight = channel is null ? null : await check.LookAsync(channel, cancellation);
        return new ChannelNote(ChannelNote.StateOf(sight), CheckWords.Of(typed.Platform, channel, sight, reader));
    }

    /// <returns>One for each row; null for those that are empty.</returns>
    public Task<ChannelNote?[]> OfAsync(ApplicationForm form, Reader reader, CancellationToken cancellation) =>
        Task.WhenAll(form.Channels.Select(async row =>
            row.Account.Length == 0 ? null : await OfAsync(row, reader, cancellation)));
}
