using Vetting.Core.Flow;

namespace Vetting.Core.Pipeline;

/// <summary>Writes what went wrong where the brand and the operators see it.</summary>
public sealed class RecordProblem(IVettingStore vettings) : IActivity<VettingProblem, Done>
{
    public async Task<Done> RunAsync(VettingProblem input, CancellationToken cancellation)
    {
        await vettings.ChangeAsync(input.VettingId, vetting => vetting with
        {
            Problem = input.Problem,
            Stage = input.Ends ? VettingStage.Failed : vetting.Stage,
        }, cancellation);
        return Done.Value;
    }
}
