using Vetting.Core.Flow;
using Vetting.Core.Notes;
using Vetting.Core.Telemetry;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>Writes down a decision that can no longer be taken back, and carries what closed the vetting over into the brand's
/// list.</summary>
public sealed class SettleReview(
    IDecisionLog log, IVettingStore vettings, INotes notes, TimeProvider time, VettingMetrics? metrics = null)
    : IActivity<string, ReviewNews>
{
    private readonly RecordOutcome _record = new(log, vettings, metrics);
    private readonly NoteHearing _hearing = new(notes, vettings, time);

    public static Step<string, ReviewNews> Step { get; } = Step<string, ReviewNews>.By<SettleReview>();

    public async Task<ReviewNews> RunAsync(string vettingId, CancellationToken cancellation)
    {
        while (true)
        {
            if (await _record.RunAsync(vettingId, cancellation) is { } outcome)
                return new ReviewNews(outcome, null);
            var vetting = await vettings.GetAsync(vettingId, cancellation);
            var rows = await log.ReadAsync(vettingId, cancellation);
            var standing = Standing.Of(rows, vetting);
            if (standing.Decision is not { } decision || standing.FinalAt > time.GetUtcNow())
            {
                var (row, all) = await _hearing.HearAsync(vetting, cancellation);
                return new ReviewNews(null, standing.FinalAt, row.Waited, all.Count > 0 ? MailNote.MailedOf(all) : null);
            }

            // Somebody may say something at this very moment; then it is looked at again.
            await log.AppendAsync(vettingId, rows.Count + 1, decision, cancellation);
        }
    }
}

/// <param name="Outcome">Null while the vetting is open.</param>
/// <param name="FinalAt">When the decision that stands is final; null where none stands.</param>
/// <param name="Waited">By how much the review's dates are later, as the creator is asked about lines; null for nothing.</param>
/// <param name="Mailed">Notes that somebody is to be mailed about; null for none.</param>
public sealed record ReviewNews(
    VettingOutcome? Outcome, DateTimeOffset? FinalAt, TimeSpan? Waited = null, IReadOnlyList<string>? Mailed = null);
