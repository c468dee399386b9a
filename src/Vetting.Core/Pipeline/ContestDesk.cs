using Vetting.Core.Briefs;
using Vetting.Core.Dossiers;
using Vetting.Core.Links;
using Vetting.Core.Members;
using Vetting.Core.Notes;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Core.Pipeline;

/// <summary>Takes what a creator contests after the decision, and what somebody of the brand makes of it.</summary>
public sealed class ContestDesk(
    ICreatorLinks links, ReviewDesk reviews, NoteTaking taking, IVettingStore vettings, CorrectionDesk corrections,
    TimeProvider time)
{
    /// <returns>Null when it was taken.</returns>
    public async Task<NoteProblem?> ContestAsync(
        string token, LineRef? line, ContestKind? kind, string? text, (string Name, byte[] Bytes)? file,
        CancellationToken cancellation)
    {
        if (LinkToken.HashOf(token) is not { } hash || await links.FindAsync(hash, cancellation) is not { } link
            || link.ExpiresAt <= time.GetUtcNow()
            || await vettings.FindAsync(link.VettingId, cancellation) is not { } vetting)
        {
            return NoteProblem.Closed;
        }

        if (vetting.ClosedAt + (vetting.Order?.Rules ?? ReviewRules.Usual).ContestTerm <= time.GetUtcNow())
            return NoteProblem.Closed;
        if (await taking.ContestAsync(vetting, line, kind, text, file, cancellation) is { } problem)
            return problem;
        await corrections.GoOnAsync(vetting.Id, cancellation);
        return null;
    }

    /// <param name="upheld">Whether the creator is right.</param>
    /// <param name="reopen">Whether a vetting that was declined is put before reviewers again.</param>
    /// <param name="text">The correction, or why there is none; the creator reads it.</param>
    public async Task<NoteProblem?> LookAsync(
        string token, string contest, bool upheld, bool reopen, string? text, CancellationToken cancellation) =>
        await reviews.FindAsync(token, cancellation) is { } found && found.Link.ExpiresAt > time.GetUtcNow()
            ? await LookAsync(
                new Reviewer(found.Link.ReviewerName, found.Link.ReviewerEmail, found.Link.Locale), found.Vetting, contest, upheld,
                reopen, text, cancellation)
            : NoteProblem.Closed;

    /// <inheritdoc cref="LookAsync(string, string, bool, bool, string?, CancellationToken)"/>
    public async Task<NoteProblem?> LookAsync(
        Member member, string vettingId, string contest, bool upheld, bool reopen, string? text, CancellationToken cancellation) =>
        member.MayDecide && VettingId.Parse(vettingId)?.Brand == member.Brand
        && await vettings.FindAsync(vettingId, cancellation) is { Erasure: null } vetting
            ? await LookAsync(
                new Reviewer(member.Name, member.Email, member.Locale), vetting, contest, upheld, reopen, text, cancellation)
            : NoteProblem.Closed;

    private async Task<NoteProblem?> LookAsync(
        Reviewer by, VettingSummary vetting, string contest, bool upheld, bool reopen, string? text,
        CancellationToken cancellation)
    {
        var (look, problem) = await taking.LookAsync(by, vetting, contest, upheld, text, cancellation);
        if (look is null)
            return problem;
        if (upheld && reopen)
        {
            // Pressed again it goes on where it was cut short, and opens nothing that was decided since.
            await corrections.ReopenAsync(
                by, vetting.Id, text!.Trim(),
                closing => closing is Closing.Decided { Verdict: Verdict.Declined } or Closing.Expired && closing.At < look.At,
                cancellation);
        }

        // One that is ending would not see that the vetting is open again.
        await corrections.GoOnAsync(vetting.Id, cancellation, replace: upheld && reopen);
        return null;
    }
}
