using Vetting.Core.Briefs;
using Vetting.Core.Dossiers;
using Vetting.Core.Links;
using Vetting.Core.Members;
using Vetting.Core.Notes;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Core.Pipeline;

/// <summary>Takes what a creator contests, and what somebody of the brand makes of it.</summary>
public sealed class ContestDesk(
    ICreatorLinks links, ReviewDesk reviews, ContestTaking taking, NoteTaking team, IVettingStore vettings,
    CorrectionDesk corrections, TimeProvider time)
{
    /// <param name="file">Its name and bytes; null for none.</param>
    /// <returns>Null when it was taken.</returns>
    public async Task<NoteProblem?> ContestAsync(
        string token, LineRef? line, ContestKind? kind, string? text, (string Name, byte[] Bytes)? file,
        CancellationToken cancellation) =>
        LinkToken.HashOf(token) is { } hash && await links.FindAsync(hash, cancellation) is { } link
        && link.ExpiresAt > time.GetUtcNow() && await vettings.FindAsync(link.VettingId, cancellation) is { } vetting
            ? (await ContestAsync(vetting, line, kind, text, file, null, cancellation)).Problem
            : NoteProblem.Closed;

    /// <summary>Takes what somebody brings in the creator's place.</summary>
    /// <param name="broughtBy">Who; it is kept beside what the creator says.</param>
    public Task<(Note.Contest? Kept, NoteProblem? Problem)> BringAsync(
        VettingSummary vetting, LineRef? line, ContestKind? kind, string? text, string broughtBy, CancellationToken cancellation) =>
        ContestAsync(vetting, line, kind, text, null, broughtBy, cancellation);

    private async Task<(Note.Contest? Kept, NoteProblem? Problem)> ContestAsync(
        VettingSummary vetting, LineRef? line, ContestKind? kind, string? text, (string Name, byte[] Bytes)? file,
        string? broughtBy, CancellationToken cancellation)
    {
        if (vetting.Erasure is not null
            || vetting.ClosedAt + (vetting.Order?.Rules ?? ReviewRules.Usual).ContestTerm <= time.GetUtcNow())
        {
            return (null, NoteProblem.Closed);
        }

        var taken = await taking.ContestAsync(vetting, line, kind, text, file, broughtBy, cancellation);
        if (taken.Problem is null)
            await corrections.GoOnAsync(vetting.Id, cancellation);
        return taken;
    }

    /// <summary>What whoever holds the link in a mail makes of what is contested.</summary>
    /// <returns>Null when it was taken.</returns>
    public async Task<NoteProblem?> LookAsync(string token, ContestLook look, CancellationToken cancellation) =>
        await reviews.FindAsync(token, cancellation) is { } found && found.Link.ExpiresAt > time.GetUtcNow()
            ? await LookAsync(
                new Reviewer(found.Link.ReviewerName, found.Link.ReviewerEmail, found.Link.Locale), found.Vetting, look,
                null, cancellation)
            : NoteProblem.Closed;

    /// <summary>What a member makes of what is contested.</summary>
    /// <returns>Null when it was taken.</returns>
    public async Task<NoteProblem?> LookAsync(
        Member member, string vettingId, ContestLook look, CancellationToken cancellation) =>
        member.MayDecide && VettingId.Parse(vettingId)?.Brand == member.Brand
        && await vettings.FindAsync(vettingId, cancellation) is { } vetting
            ? await LookAsync(
                new Reviewer(member.Name, member.Email, member.Locale), vetting, look, null, cancellation)
            : NoteProblem.Closed;

    /// <summary>Takes what somebody brings in the name of a person who may look: one whom the brief names, or a member who may
    /// decide.</summary>
    /// <param name="email">The person's.</param>
    /// <param name="broughtBy">Who brings it; it is kept beside the person's name.</param>
    /// <returns>Null when it was taken.</returns>
    public async Task<NoteProblem?> BringAsync(
        VettingSummary vetting, string email, ContestLook look, string broughtBy, CancellationToken cancellation) =>
        (await team.ColleaguesAsync(vetting, "", cancellation)).FirstOrDefault(
            one => Member.KeyOf(one.Email) == Member.KeyOf(email)) is { } person
            ? await LookAsync(person, vetting, look, broughtBy, cancellation)
            : NoteProblem.Nobody;

    private async Task<NoteProblem?> LookAsync(
        Reviewer by, VettingSummary vetting, ContestLook look, string? broughtBy, CancellationToken cancellation)
    {
        if (vetting is not { Erasure: null, Dossier: not null })
            return NoteProblem.Closed;
        var (kept, problem) = await taking.LookAsync(by, vetting, look, broughtBy, cancellation);
        if (kept is null)
            return problem;
        var opens = look is { Upheld: true, Reopen: true };
        if (opens)
        {
            // Pressed again it goes on where it was cut short, and opens nothing that was decided since.
            await corrections.ReopenAsync(
                by, vetting.Id, kept.Text,
                closing => closing is Closing.Decided { Verdict: Verdict.Declined } or Closing.Expired && closing.At < kept.At,
                cancellation);
        }

        // One that is ending would not see that the vetting is open again.
        await corrections.GoOnAsync(vetting.Id, cancellation, replace: opens);
        return null;
    }
}
