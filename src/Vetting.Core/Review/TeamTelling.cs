using Microsoft.DurableTask;
using Vetting.Core.Flow;

namespace Vetting.Core.Review;

internal static class TeamTelling
{
    /// <summary>A vetting goes on whether or not the team could be told; that it was not is in its row.</summary>
    public static async Task TryTellTeamAsync(this TaskOrchestrationContext context, TeamNews news)
    {
        try
        {
            await context.CallAsync(TellTeam.Step, news);
        }
        catch (TaskFailedException failed)
        {
            await context.CallAsync(
                RecordProblem.Step, new VettingProblem(news.VettingId, failed.Sentence(), Ends: false));
        }
    }
}
