using Vetting.Core.Flow;
using Vetting.Core.Notes;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Finds the lines that the creator contests and nobody has looked at.</summary>
public sealed class FindContests(INotes notes, IVettingStore vettings, TimeProvider time) : IActivity<string, OpenContests>
{
    private readonly NoteHearing _hearing = new(notes, vettings, time);

    public static Step<string, OpenContests> Step { get; } = Step<string, OpenContests>.By<FindContests>();

    public async Task<OpenContests> RunAsync(string vettingId, CancellationToken cancellation)
    {
        var (_, all) = await _hearing.HearAsync(await vettings.GetAsync(vettingId, cancellation), cancellation);
        var open = all.Contested();
        return new OpenContests(
            [.. open.Select(contest => contest.Id)], open.Count == 0 ? null : open.Min(contest => contest.Until),
            MailNote.MailedOf(all));
    }
}

/// <param name="Until">When the first of them should have been looked at; null where none is open.</param>
/// <param name="Mailed">Notes that somebody is to be mailed about.</param>
public sealed record OpenContests(IReadOnlyList<string> Open, DateTimeOffset? Until, IReadOnlyList<string> Mailed);
