using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Web.Tests.Flow;

/// <summary>A vetting that stands at one stage, counts how often it was woken, and ends where it is concluded.</summary>
internal sealed class StandingVetting(StandingVetting.Places places) : TaskOrchestrator<VettingOrder, VettingOutcome>
{
    public override async Task<VettingOutcome> RunAsync(TaskOrchestrationContext context, VettingOrder order)
    {
        var place = places.Of(context.InstanceId) ?? new FlowProgress(FlowStages.Retrieving, 0, order.Channels);
        for (; ; place = place with { Done = place.Done + 1 })
        {
            context.Report(place);
            if (place.Stage == FlowStages.Concluded)
                return VettingOutcome.Approved;
            await context.NextWakeUpAsync();
        }
    }

    /// <summary>Where vettings stand that do not stand at the beginning.</summary>
    public sealed class Places
    {
        private readonly ConcurrentDictionary<string, FlowProgress> _places = [];

        public FlowProgress? Of(string id) => _places.GetValueOrDefault(id);

        public void Set(string id, FlowProgress place) => _places[id] = place;
    }
}
