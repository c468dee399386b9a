using Microsoft.Extensions.Logging;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.Members;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Core.Pipeline;

/// <summary>Corrects what is final, or puts it before reviewers again: each is a row of its own with its reason, and the rows of
/// before stay. Nobody corrects alone what nobody may decide alone.</summary>
public sealed class CorrectionDesk(
    IVettingStore vettings, IDecisionLog log, RecordCheck records, ReviewDesk reviews, IRunList runs, IFlows flows,
    TimeProvider time, ILogger<CorrectionDesk> logger)
{
    /// <summary>The form's field for the decision that was read.</summary>
    public const string CorrectsField = "corrects";

    /// <param name="corrects">Id of the decision that the member had before them; null where the form brought none.</param>
    /// <param name="form">Its name counts for nothing.</param>
    public async Task<DecisionResult> CorrectAsync(
        Member member, string vettingId, string? corrects, DecisionForm form, CancellationToken cancellation) =>
        await FindAsync(member, vettingId, cancellation) switch
        {
            (_, { } refused) => refused,
            var (found, _) => await CorrectAsync(found!, corrects, form, cancellation),
        };

    /// <summary>The same through the link in a reviewer's mail, which ends when it says.</summary>
    /// <inheritdoc cref="CorrectAsync(Member, string, string?, DecisionForm, CancellationToken)"/>
    public async Task<DecisionResult> CorrectAsync(
        string token, string? corrects, DecisionForm form, CancellationToken cancellation) =>
        await FindAsync(token, cancellation) switch
        {
            (_, { } refused) => refused,
            var (found, _) => await CorrectAsync(found!, corrects, form, cancellation),
        };

    private async Task<DecisionResult> CorrectAsync(
        Corrector corrector, string? corrects, DecisionForm form, CancellationToken cancellation)
    {
        var (by, name, vetting) = corrector;
        form = form with { By = name };
        while (true)
        {
            var rows = await log.ReadAsync(vetting.Id, cancellation);
            if (rows.Counting() is not Closing.Decided standing)
                return new DecisionResult.NotInReview(vetting);
            // The same button pressed again says the same again.
            if (IsSaid(by, form, standing))
            {
                await CarryOverAsync(vetting.Id, standing, rows[^1].Head, cancellation);
                await GoOnAsync(vetting.Id, cancellation, replace: true);
                return new DecisionResult.Corrected(by, vetting, standing);
            }

            if (standing.Id != corrects)
                return new DecisionResult.AlreadyClosed(by, vetting, standing, by.Is(standing.Email));
            if ((form.IsUnsure ? form with { IsUnsure = false } : form).Check() is { Count: > 0 } errors)
                return new DecisionResult.Invalid(errors);
            if (!MayAlone(by.Email, vetting, rows, form.Verdict!.Value))
                return new DecisionResult.NeedsOthers(by, vetting);
            // Whatever becomes of this host now, what is written next is told.
            await runs.SetAsync(vetting.Id, FlowStatus.Running, cancellation);
            await log.AppendAsync(vetting.Id, rows.Count + 1, new Closing.Decided(
                $"{by.PressId}-correction-{rows.Count + 1}", form.Verdict.Value, name, by.Email, form.Reason!.Trim(),
                vetting.Dossier!.Sha256, time.GetUtcNow(), Corrects: true), cancellation);
        }
    }

    /// <summary>Has what was decided, or ran out of time, decided anew.</summary>
    public async Task<DecisionResult> ReopenAsync(
        Member member, string vettingId, string? reason, CancellationToken cancellation) =>
        await FindAsync(member, vettingId, cancellation) switch
        {
            (_, { } refused) => refused,
            var (found, _) => await ReopenAsync(found!, reason, cancellation),
        };

    /// <summary>The same through the link in a reviewer's mail, which ends when it says.</summary>
    public async Task<DecisionResult> ReopenAsync(string token, string? reason, CancellationToken cancellation) =>
        await FindAsync(token, cancellation) switch
        {
            (_, { } refused) => refused,
            var (found, _) => await ReopenAsync(found!, reason, cancellation),
        };

    private async Task<DecisionResult> ReopenAsync(Corrector corrector, string? reason, CancellationToken cancellation)
    {
        var (by, name, vetting) = corrector;
        if (new DecisionForm(Verdict.Approved, name, reason).Check() is { Count: > 0 } errors)
            return new DecisionResult.Invalid(errors);
        var rows = await log.ReadAsync(vetting.Id, cancellation);
        var again = rows.Counting() is null
            && rows.Select(row => row.Closing).OfType<Closing.Reopened>().LastOrDefault() is { } last && by.Is(last.Email);
        if (!again && rows.Counting() is not (Closing.Decided or Closing.Expired))
            return new DecisionResult.NotInReview(vetting);
        await runs.SetAsync(vetting.Id, FlowStatus.Running, cancellation);
        await ReopenAsync(
            new Reviewer(name, by.Email, by.Locale), vetting.Id, reason!.Trim(),
            closing => closing is Closing.Decided or Closing.Expired, cancellation);
        await GoOnAsync(vetting.Id, cancellation, replace: true);
        return new DecisionResult.Reopened(by, vetting);
    }

    /// <summary>Whether one person's word is enough for the verdict, as the rules stand.</summary>
    public static bool MayAlone(string email, VettingSummary vetting, IReadOnlyList<LoggedClosing> rows, Verdict verdict)
    {
        var rules = vetting.Order?.Rules ?? ReviewRules.Usual;
        if (verdict == Verdict.Declined && rules.MayVeto(email))
            return true;
        return (vetting.Needed ?? rules.Quorum) < 2
            && (verdict == Verdict.Declined || !Declining(vetting, rows).Any(
                other => rules.MayVeto(other) && Member.KeyOf(other) != Member.KeyOf(email)));
    }

    /// <param name="may">Whether a vetting that was closed so is opened.</param>
    internal async Task ReopenAsync(
        Reviewer by, string vettingId, string reason, Func<Closing, bool> may, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        IReadOnlyList<LoggedClosing> rows;
        while ((rows = await log.ReadAsync(vettingId, cancellation)).Counting() is { } closing && may(closing))
        {
            await log.AppendAsync(
                vettingId, rows.Count + 1, new Closing.Reopened(by.Name, by.Email, reason, now), cancellation);
        }

        if (rows.Counting() is not null || rows.LastOrDefault(row => row.Closing is Closing.Reopened) is not { } opened)
            return;
        await vettings.UpdateAsync(vettingId, vetting => vetting.Log?.Length >= opened.Sequence ? vetting : vetting with
        {
            Stage = VettingStage.InReview,
            InvitedAt = now,
            ClosedBy = null,
            ClosedAt = null,
            BrandToldAt = null,
            Waited = null,
            Round = vetting.Round + 1,
            Log = opened.Head,
        }, cancellation);
    }

    /// <summary>The vetting's instance has usually ended; it goes on where the tables say. Where another one is ending, the
    /// reconciler starts it once that one has.</summary>
    internal async Task GoOnAsync(string vettingId, CancellationToken cancellation, bool replace = false)
    {
        if (await vettings.FindAsync(vettingId, cancellation) is not { Order: { } order } row)
            return;
        await runs.SetAsync(vettingId, FlowStatus.Running, cancellation);
        if (!await flows.StartAsync(
                nameof(VetCreator), vettingId, order with { Dossier = row.Compiled }, replace, cancellation))
        {
            await flows.TryWakeAsync(vettingId, logger);
        }
    }

    /// <returns>Who corrects, or why they do not.</returns>
    private async Task<(Corrector? By, DecisionResult? Refused)> FindAsync(
        Member member, string vettingId, CancellationToken cancellation)
    {
        if (!member.MayDecide)
            return (null, new DecisionResult.NotAllowed());
        if (VettingId.Parse(vettingId)?.Brand != member.Brand
            || await vettings.FindAsync(vettingId, cancellation) is not { Erasure: null } vetting)
        {
            return (null, new DecisionResult.Unknown());
        }

        return vetting.Dossier is null
            ? (null, new DecisionResult.NotInReview(vetting))
            : await CheckedAsync(new Corrector(Decider.Of(member, vetting), member.Name, vetting), cancellation);
    }

    /// <returns>Who corrects, or why they do not.</returns>
    private async Task<(Corrector? By, DecisionResult? Refused)> FindAsync(string token, CancellationToken cancellation)
    {
        if (await reviews.FindAsync(token, cancellation) is not var (link, vetting))
            return (null, new DecisionResult.Unknown());
        var by = Decider.Of(link);
        return by.Until <= time.GetUtcNow()
            ? (null, new DecisionResult.Late(by, vetting))
            : await CheckedAsync(new Corrector(by, link.ReviewerName, vetting), cancellation);
    }

    private async Task<(Corrector? By, DecisionResult? Refused)> CheckedAsync(
        Corrector corrector, CancellationToken cancellation) =>
        await records.ChangesAsync(corrector.Vetting, cancellation) is { Count: > 0 } changed
            ? (null, new DecisionResult.Changed(corrector.By, corrector.Vetting, changed))
            : (corrector, null);

    /// <summary>The list says at once what counts; the brand's system has yet to be told.</summary>
    private Task CarryOverAsync(string vettingId, Closing.Decided correction, LogHead head, CancellationToken cancellation) =>
        vettings.UpdateAsync(vettingId, row => row.Log?.Length >= head.Length ? row : row with
        {
            Stage = correction.Outcome().Stage,
            ClosedBy = correction.By,
            ClosedAt = correction.At,
            BrandToldAt = null,
            Log = head,
        }, cancellation);

    /// <summary>Whose decline stands, in whichever way.</summary>
    private static IEnumerable<string> Declining(VettingSummary vetting, IReadOnlyList<LoggedClosing> rows) =>
        Standing.Of(rows, vetting).Opinions.Where(opinion => opinion.Verdict == Verdict.Declined).Select(opinion => opinion.Email)
            .Concat(rows.Counting() is Closing.Decided { Verdict: Verdict.Declined } decided ? [decided.Email] : []);

    private static bool IsSaid(Decider by, DecisionForm form, Closing.Decided standing) =>
        standing.Corrects == true && by.Is(standing.Email)
        && (form.Verdict, form.Reason?.Trim()) == (standing.Verdict, standing.Reason);

    /// <param name="Vetting">With a dossier.</param>
    private sealed record Corrector(Decider By, string Name, VettingSummary Vetting);
}
