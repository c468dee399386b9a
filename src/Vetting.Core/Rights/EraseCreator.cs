using Microsoft.DurableTask;
using Vetting.Core.Flow;
using Vetting.Core.Review;
using Vetting.Core.Vettings;

namespace Vetting.Core.Rights;

/// <summary>
/// Erases what a brand keeps about a creator, place by place, and ends with a certificate. Every step is safe to repeat: what
/// is to be removed stands in the erasure's row until it is.
/// </summary>
public sealed class EraseCreator : TaskOrchestrator<ErasureOrder, Done>
{
    public override async Task<Done> RunAsync(TaskOrchestrationContext context, ErasureOrder order)
    {
        context.Report(new FlowProgress(ErasureStages.Searching));
        var found = await context.CallAsync(SearchTraces.Step, order);
        var ended = await Task.WhenAll(found.Vettings.Select(vetting => context.CallAsync(
            EndVetting.Step, new VettingToEnd(order.ErasureId, vetting))));
        // A brand's own system may be away for hours; the erasure does not wait for it.
        var told = Task.WhenAll(ended.Where(one => one.Withdrawn is not null).Select(one => TellBrandAsync(context, one)));
        await TellCreatorAsync(context, order);
        await EraseAsync(context, order, found.Places);
        if (ended.Any(one => one.WasRunning))
        {
            await context.CreateTimer(context.CurrentUtcDateTime + order.Settle, CancellationToken.None);
            await context.CallAsync(SearchTraces.Step, order);
            await EraseAsync(context, order, found.Places);
        }

        context.Report(new FlowProgress(ErasureStages.Certifying));
        await context.CallAsync(CloseErasure.Step, order);
        await context.CallAsync(FreeStorage.Step, order);
        await told;
        return Done.Value;
    }

    private static async Task EraseAsync(
        TaskOrchestrationContext context, ErasureOrder order, IReadOnlyList<string> places)
    {
        foreach (var (done, place) in places.Index())
        {
            context.Report(new FlowProgress(ErasureStages.Erasing, done, places.Count));
            await context.CallAsync(ErasePlace.Step, new PlaceToErase(order.ErasureId, place));
        }
    }

    /// <summary>A mailbox that takes nothing keeps nobody's data here.</summary>
    private static async Task TellCreatorAsync(TaskOrchestrationContext context, ErasureOrder order)
    {
        try
        {
            await context.CallAsync(TellErasure.Step, order);
        }
        catch (TaskFailedException)
        {
        }
    }

    private static async Task TellBrandAsync(TaskOrchestrationContext context, EndedVetting ended)
    {
        try
        {
            await context.CallAsync(
                TellBrand.Step, new OutcomeToTell(ended.Withdrawn!, VettingOutcome.Withdrawn, Dossier: null, Unnamed: true));
        }
        catch (TaskFailedException)
        {
        }
    }
}

/// <summary>What operators read as an erasure's stage.</summary>
public static class ErasureStages
{
    public const string Searching = "searching";
    public const string Erasing = "erasing";
    public const string Certifying = "certifying";
}
