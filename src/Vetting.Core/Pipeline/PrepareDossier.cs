using Vetting.Core.Content;
using Vetting.Core.Discourse;
using Vetting.Core.Flow;
using Vetting.Core.History;

namespace Vetting.Core.Pipeline;

/// <summary>Submission to dossier: the part of a vetting that needs no people.</summary>
public static class PrepareDossier
{
    public static FlowDefinition<VettingOrder, CompiledDossier> Definition { get; } =
        new(nameof(PrepareDossier), "1.0", RunAsync);

    public static async Task<CompiledDossier> RunAsync(IFlow flow, VettingOrder order)
    {
        flow.Report(new FlowProgress(FlowStages.Retrieving, 0, order.Channels));
        var retrieved = 0;
        var histories = await Task.WhenAll(Enumerable.Range(0, order.Channels).Select(async channel =>
        {
            var outcome = await RetrieveAsync(flow, order.Submission, channel);
            flow.Report(new FlowProgress(FlowStages.Retrieving, ++retrieved, order.Channels));
            return outcome;
        }));

        flow.Report(new FlowProgress(FlowStages.Analysing));
        var analysis = await AnalyseAsync(
            flow, new HistoriesToAnalyse(histories, Policy: order.Policy, Brief: order.Brief));

        flow.Report(new FlowProgress(FlowStages.Assessing));
        return await flow.CallAsync(Steps.CompileDossier, new DossierToCompile(order, histories, analysis));
    }

    private static async Task<ContentRef> AnalyseAsync(IFlow flow, HistoriesToAnalyse histories)
    {
        try
        {
            return await flow.CallAsync(Steps.AnalyseDiscourse, histories);
        }
        catch (StepFailedException failed) when (failed.Failure.IsCausedBy<TextServiceAwayException>())
        {
            return await flow.CallAsync(Steps.AnalyseDiscourse, histories with { StandIn = true });
        }
    }

    private static async Task<RetrievalOutcome> RetrieveAsync(IFlow flow, ContentRef submission, int channel)
    {
        try
        {
            return await flow.CallAsync(Steps.RetrieveChannel, new ChannelToRetrieve(submission, channel));
        }
        catch (StepFailedException failed)
        {
            // One channel that stays away must not stop the vetting; it becomes a line of the dossier.
            return failed.Failure.Cause<SourceFailedException>() is { } answered
                ? new RetrievalOutcome.Unavailable(UnavailableReason.Failing, answered.Message)
                : new RetrievalOutcome.Unavailable(UnavailableReason.Unreachable, failed.Failure.ErrorType);
        }
    }
}

/// <summary>What operators read as a flow's stage.</summary>
public static class FlowStages
{
    public const string Retrieving = "retrieving";
    public const string Analysing = "analysing";
    public const string Assessing = "assessing";
    public const string Inviting = "inviting";
    public const string InReview = "inReview";
    public const string Reminded = "reminded";
    public const string Escalated = "escalated";
    public const string Concluding = "concluding";
    public const string Concluded = "concluded";

    /// <summary>The stage that lasts as long as a step; null where a stage is more or less than that.</summary>
    internal static string? Of(string step) => step switch
    {
        nameof(Steps.RetrieveChannel) => Retrieving,
        nameof(Steps.AnalyseDiscourse) => Analysing,
        nameof(Steps.CompileDossier) => Assessing,
        _ => null,
    };
}
