using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Notes;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Takes what creators contest, and what people of the brand make of it.</summary>
public sealed class ContestTaking(
    INotes notes, NoteKeeping keeping, IVettingStore vettings, IDecisionLog log, IContentStore content, TimeProvider time)
{
    /// <summary>Takes what a creator says is wrong with a line, once it was decided, or before where they see it before.</summary>
    /// <param name="file">Its name and bytes; null for none.</param>
    /// <param name="broughtBy">Who brought it in their place; null where they said it themselves.</param>
    /// <returns>What was kept, or why nothing was.</returns>
    internal async Task<(Note.Contest? Kept, NoteProblem? Problem)> ContestAsync(
        VettingSummary vetting, LineRef? line, ContestKind? kind, string? text, (string Name, byte[] Bytes)? file,
        string? broughtBy, CancellationToken cancellation)
    {
        if (vetting.Dossier is not { } dossier || !await IsShownAsync(vetting, cancellation))
            return (null, NoteProblem.Closed);
        if (kind is null || line is null || (await content.GetJsonAsync<Dossier>(dossier, cancellation)).Find(line) is null)
            return (null, NoteProblem.NoLine);
        if (NoteCheck.OfText(text) is { } wrong)
            return (null, wrong);
        if ((await notes.ListAsync(vetting.Id, cancellation)).Count >= Note.Most)
            return (null, NoteProblem.TooMany);
        if (NoteCheck.OfFile(file) is { } refused)
            return (null, refused);
        var now = time.GetUtcNow();
        var contest = new Note.Contest(
            Note.IdOf("contest", $"{line}", $"{kind}", text!.Trim()), line, kind.Value, text.Trim(),
            await keeping.ProofAsync(vetting.Id, file, cancellation),
            vetting.EndOf((vetting.Order?.Rules ?? ReviewRules.Usual).LookTerm, now), now, broughtBy);
        await keeping.KeepAsync(vetting, contest, cancellation);
        // The same said again is as it was said first.
        return ((Note.Contest)(await notes.ListAsync(vetting.Id, cancellation)).First(note => note.Id == contest.Id), null);
    }

    /// <summary>Takes what somebody of the brand makes of it; the first counts, and the same press again says the same.</summary>
    /// <param name="broughtBy">Who brought it in their place; null where they said it themselves.</param>
    /// <returns>What they made of it, or why it was not taken.</returns>
    internal async Task<(Note.Look? Look, NoteProblem? Problem)> LookAsync(
        Reviewer by, VettingSummary vetting, ContestLook look, string? broughtBy, CancellationToken cancellation)
    {
        if (NoteCheck.OfText(look.Text) is { } wrong)
            return (null, wrong);
        if ((await notes.ListAsync(vetting.Id, cancellation)).OfType<Note.Contest>().All(one => one.Id != look.Contest))
            return (null, NoteProblem.Closed);
        var text = look.Text!.Trim();
        await keeping.KeepAsync(vetting, new Note.Look(
            Note.IdOf("look", look.Contest), look.Contest, look.Upheld, by.Name, by.Email, text, time.GetUtcNow(), broughtBy),
            cancellation);
        var all = await notes.ListAsync(vetting.Id, cancellation);
        await KeepUpheldAsync(vetting, all, cancellation);
        // Somebody may have been quicker, by an instant or more.
        return all.OfType<Note.Look>().FirstOrDefault(one =>
            one.ContestId == look.Contest && (one.Email, one.Text, one.Upheld) == (by.Email, text, look.Upheld)) is { } mine
            ? (mine, null)
            : (null, NoteProblem.Closed);
    }

    private async Task<bool> IsShownAsync(VettingSummary vetting, CancellationToken cancellation) =>
        (await log.ReadAsync(vetting.Id, cancellation)).Counting() switch
        {
            Closing.Decided or Closing.Expired => true,
            null => vetting.IsOpenToCreator,
            _ => false,
        };

    private async Task KeepUpheldAsync(VettingSummary vetting, IReadOnlyList<Note> all, CancellationToken cancellation)
    {
        var dossier = await content.GetJsonAsync<Dossier>(vetting.Dossier!, cancellation);
        IReadOnlyList<string> upheld =
        [
            .. all.OfType<Note.Contest>().Where(contest => all.LookAt(contest) is { Upheld: true }).Select(contest => contest.Line)
                .Distinct().Select(line => dossier.Find(line)?.Rule).OfType<string>(),
        ];
        if (upheld.Count > 0)
        {
            await vettings.UpdateAsync(
                vetting.Id, row => row.Upheld?.Count >= upheld.Count ? row : row with { Upheld = upheld }, cancellation);
        }
    }
}
