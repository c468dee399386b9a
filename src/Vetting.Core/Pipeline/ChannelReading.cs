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
                var retrieved = await context.CallAsync(RetrieveChannel.Step, new ChannelToRetrieve(
                    order.Submission, channel, order.VettingId, order.Brand, order.Window, _spent));
                _spent += retrieved.Took ?? TimeSpan.Zero;
                if (retrieved.Outcome is { } outcome)
                    return outcome;
                await context.CreateTimer(retrieved.Again!.Value, CancellationToken.None);
            }
        }
        catch (TaskFailedException failed)
        {
            // One channel that stays away must not stop the vetting; it becomes a line of the dossier.
            return failed.FailureDetails.Cause<SourceFailedException>() is { } answered
                ? new RetrievalOutcome.Unavailable(UnavailableReason.Failing, answered.ErrorMessage)
                : new RetrievalOutcome.Unavailable(UnavailableReason.Unreachable, failed.FailureDetails.ErrorType);
        }
    }
}
