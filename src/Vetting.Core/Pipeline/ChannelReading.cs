using Microsoft.DurableTask;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Vettings;

namespace Vetting.Core.Pipeline;

/// <summary>Has a vetting's channels read, each when there is a slot for it, within the vetting's time.</summary>
internal sealed class ChannelReading(TaskOrchestrationContext context, VettingOrder order)
{
    private TimeSpan _spent;

    public async Task<RetrievalOutcome> RunAsync(int channel)
    {
        try
        {
            while (true)
            {
                var retrieved = await RetrieveAsync(new ChannelToRetrieve(
                    order.Submission, channel, order.VettingId, order.Brand, order.Window, _spent));
                _spent += retrieved.Took ?? TimeSpan.Zero;
                if (retrieved.Outcome is { } outcome)
                    return outcome;
                await context.CreateTimer(retrieved.Again!.Value, CancellationToken.None);
            }
        }
        catch (TaskFailedException failed) when (MissingFor(failed.FailureDetails) is { } missing)
        {
            // One channel that stays away must not stop the vetting; it becomes a line of the dossier.
            return missing;
        }
    }

    private async Task<ChannelRetrieval> RetrieveAsync(ChannelToRetrieve channel)
    {
        try
        {
            return await context.CallAsync(RetrieveChannel.Step, channel);
        }
        catch (TaskFailedException failed) when (
            MissingFor(failed.FailureDetails) is null && Retries.MayPass(failed.FailureDetails))
        {
            // Storage that is away says nothing of the channel, and deserves more patience than a source.
            return await context.CallAsync(RetrieveChannel.Step, channel, Retries.Default);
        }
    }

    /// <returns>Null where what failed is not the channel's source.</returns>
    private static RetrievalOutcome.Unavailable? MissingFor(TaskFailureDetails failure) =>
        failure.Cause<SourceFailedException>() is { } answered
            ? new(UnavailableReason.Failing, answered.ErrorMessage)
        : failure.Cause<SourceAwayException>() is { } away
            ? new(UnavailableReason.Unreachable, away.InnerFailure?.ErrorType ?? away.ErrorType)
        : null;
}
