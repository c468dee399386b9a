using Vetting.Core.Notes;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Reads a vetting's notes for its instance, and writes down which of them it has heard of.</summary>
internal sealed class NoteHearing(INotes notes, IVettingStore vettings, TimeProvider time)
{
    /// <param name="vetting">As it stood before.</param>
    /// <returns>The row as it stands now, and all notes.</returns>
    public async Task<(VettingSummary Row, IReadOnlyList<Note> All)> HearAsync(
        VettingSummary vetting, CancellationToken cancellation)
    {
        if (vetting is { Notes: null, Unheard: null })
            return (vetting, []);
        var all = await notes.ListAsync(vetting.Id, cancellation);
        return vetting.Unheard is null
            ? (vetting, all)
            : (await vettings.ChangeAsync(
                vetting.Id, row => row.Counting(all).Hearing(all, time.GetUtcNow()), cancellation), all);
    }
}
