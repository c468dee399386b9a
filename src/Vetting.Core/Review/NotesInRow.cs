using Vetting.Core.Notes;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>What a vetting's row says of its notes.</summary>
internal static class NotesInRow
{
    /// <summary>Nobody is at writing one note for longer.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>That a note is about to be kept.</summary>
    public static VettingSummary Announcing(this VettingSummary row, string note, DateTimeOffset now) =>
        row.Erasure is not null ? row : row with
        {
            Unheard = [.. (row.Unheard ?? []).Where(one => one.Id != note), new UnheardNote(note, now)],
        };

    /// <summary>That its instance has heard of the notes; what is announced for long and is not among them was never kept.</summary>
    public static VettingSummary Hearing(this VettingSummary row, IReadOnlyList<Note> all, DateTimeOffset now)
    {
        if (row.Unheard is not { } unheard)
            return row;
        List<UnheardNote> left =
            [.. unheard.Where(one => now - one.At < Longest && all.All(note => note.Id != one.Id))];
        return left.Count == unheard.Count ? row : row with { Unheard = left.Count > 0 ? left : null };
    }

    /// <summary>How many there are, and what follows from them.</summary>
    public static VettingSummary Counting(this VettingSummary row, IReadOnlyList<Note> all)
    {
        // Who wrote in the same instant may have counted more.
        if (row.Erasure is not null || all.Count == 0 || row.Notes > all.Count)
            return row;
        var counted = row with
        {
            Notes = all.Count,
            Waited = all.Waited() is { Ticks: > 0 } waited ? waited : null,
            ContestedUntil = all.Contested() is { Count: > 0 } contested ? contested.Min(one => one.Until) : null,
        };
        return counted == row ? row : counted;
    }

    /// <summary>When a span from now ends, by the calendar of the vetting.</summary>
    public static DateTimeOffset EndOf(this VettingSummary vetting, TimeSpan term, DateTimeOffset now) =>
        vetting.Order?.After(now, term) ?? now + term;
}
