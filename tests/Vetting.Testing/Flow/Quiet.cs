using Vetting.Core.Flow.Memory;
using Vetting.Testing.Hosting;

namespace Vetting.Testing.Flow;

public static class Quiet
{
    /// <summary>Waits until no step runs and no orchestration has anything to take up.</summary>
    public static async Task WhenQuietAsync(this MemoryFlows flows)
    {
        if (flows.IsBusy)
            await Eventually.TrueAsync(() => Task.FromResult(!flows.IsBusy), "the orchestrations go quiet");
    }
}
