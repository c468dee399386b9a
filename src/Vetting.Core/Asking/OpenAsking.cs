using System.Text.Json;
using Vetting.Core.Events;
using Vetting.Core.Flow;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Core.Asking;

/// <summary>Puts into the brand's list that nothing can be read, and why.</summary>
public sealed class OpenAsking(IVettingStore vettings, IDecisionLog log, BrandEvents events, TimeProvider time)
    : IActivity<UnreadVetting, AskingOpening>
{
    public static Step<UnreadVetting, AskingOpening> Step { get; } = Step<UnreadVetting, AskingOpening>.By<OpenAsking>();

    /// <exception cref="PermanentFailureException">The vetting was stopped meanwhile.</exception>
    public async Task<AskingOpening> RunAsync(UnreadVetting input, CancellationToken cancellation)
    {
        var closed = (await log.ReadAsync(input.VettingId, cancellation)).Counting() is not null;
        var row = await vettings.ChangeAsync(
            input.VettingId,
            row => closed || row.Stage == VettingStage.Failed
                ? row
                : row with
                {
                    Stage = VettingStage.Asking,
                    AskedAt = row.AskedAt ?? time.GetUtcNow(),
                    Unread = input.Unread,
                },
            cancellation);
        if (row.Stage == VettingStage.Failed)
            throw new PermanentFailureException("The vetting was stopped.");
        if (!closed)
            await events.RaiseAsync(row, EventType.Unreadable, new EventFacts(Unread: FactsOf(input.Unread)), cancellation);
        return new AskingOpening(closed, row.Round, row.AskedAt ?? time.GetUtcNow());
    }

    private static IReadOnlyList<UnreadFact> FactsOf(IReadOnlyList<UnreadChannel> unread) =>
        [.. unread.Select(channel => new UnreadFact(channel.Index, JsonNamingPolicy.CamelCase.ConvertName(channel.Reason)))];
}

/// <param name="Unread">Every channel of it.</param>
public sealed record UnreadVetting(string VettingId, IReadOnlyList<UnreadChannel> Unread);

/// <param name="AlreadyClosed">True when the creator took the submission back.</param>
/// <param name="Round">Which run of the vetting this is, 1 for the first.</param>
/// <param name="AskedAt">What the time table counts from.</param>
public sealed record AskingOpening(bool AlreadyClosed, int Round, DateTimeOffset AskedAt);
