using Microsoft.DurableTask;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;
using Vetting.Core.Watching;

namespace Vetting.Core.Pipeline;

/// <summary>
/// Looks at an approved creator again and again, for as long as their watch goes on: one wait or one look a generation, so that
/// its history stays short. A look that fails is put off; it never ends the watch.
/// </summary>
public sealed class WatchCreator : TaskOrchestrator<string, Done>
{
    public override async Task<Done> RunAsync(TaskOrchestrationContext context, string id)
    {
        var next = await context.CallAsync(FindLook.Step, id);
        if (next.Order is null)
            return Done.Value;
        if (next.At > context.CurrentUtcDateTime)
            await WaitAsync(context, next.At);
        else
            await LookAsync(context, id, next);
        context.ContinueAsNew(id);
        return Done.Value;
    }

    /// <summary>Until the look is due, or somebody wants it sooner or no more.</summary>
    private static async Task WaitAsync(TaskOrchestrationContext context, DateTimeOffset until)
    {
        context.Report(new FlowProgress(FlowStages.Watching));
        using var woken = new CancellationTokenSource();
        var due = context.CreateTimer(until.UtcDateTime, woken.Token);
        if (await Task.WhenAny(due, context.NextWakeUpAsync()) != due)
            // Not CancelAsync, which goes on elsewhere than where orchestrations are replayed.
            woken.Cancel();
    }

    private static async Task LookAsync(TaskOrchestrationContext context, string id, NextLook next)
    {
        try
        {
            var order = next.Order! with { AsOf = context.CurrentUtcDateTime };
            var histories = await PrepareDossier.RetrieveAsync(context, order);
            var dossier = await PrepareDossier.JudgeAsync(context, order, histories);
            var compared = await context.CallAsync(CompareLook.Step, new LookToCompare(id, next.Number, dossier));
            await Task.WhenAll(Enumerable.Range(0, compared.Reviewers).Select(recipient =>
                TryMailAsync(context, new ChangesToMail(id, next.Number, recipient))));
            if (next.Number > 1)
                await context.CallAsync(ForgetLooks.Step, id);
        }
        catch (TaskFailedException failed)
        {
            await context.CallAsync(RecordFailedLook.Step, new FailedLook(id, next.Number, failed.Sentence()));
        }
    }

    /// <summary>One address that takes nothing keeps the others from nothing.</summary>
    private static async Task TryMailAsync(TaskOrchestrationContext context, ChangesToMail mail)
    {
        try
        {
            await context.CallAsync(MailChanges.Step, mail);
        }
        catch (TaskFailedException)
        {
        }
    }
}
