using Vetting.Core.Notes;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

public static class VettingNotes
{
    /// <summary>A vetting's notes; not asked for where its row says that there are none.</summary>
    /// <exception cref="Content.RecordChangedException">One is not as it was written.</exception>
    public static async Task<IReadOnlyList<Note>> OfAsync(
        this INotes notes, VettingSummary vetting, CancellationToken cancellation) =>
        vetting.Notes > 0 ? await notes.ListAsync(vetting.Id, cancellation) : [];
}
