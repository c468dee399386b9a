using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Campaigns;
using Vetting.Core.Events;
using Vetting.Core.Flow;
using Vetting.Core.Flow.Memory;
using Vetting.Core.Invitations;
using Vetting.Core.Pipeline;
using Vetting.Core.Rights;
using Vetting.Core.Telemetry;
using Vetting.Core.Watching;
using Vetting.Testing.Memory;

namespace Vetting.Web.Tests.Flow;

internal static class StandingVettings
{
    /// <summary>Minutes after what storage has written by now: its entries carry a time of its own.</summary>
    public static TimeProvider StorageTime { get; } = new FastClock();

    /// <summary>The desks over flows in memory, in which every vetting stands, and erasures are carried out.</summary>
    /// <param name="engine">The engine's clock.</param>
    public static IServiceCollection AddStandingVettings(this IServiceCollection services, TimeProvider engine) =>
        services
            .AddSingleton<StandingVetting.Places>()
            .AddSingleton(provider => new CrashingFlows(FlowsOf(provider, engine)))
            .AddSingleton<IFlows>(provider => provider.GetRequiredService<CrashingFlows>())
            .AddSingleton<BrandEvents>()
            .AddSingleton<OperatorDesk>()
            .AddCampaigns()
            .AddCreatorRights()
            .AddVettingMetrics()
            .AddStepTelemetry()
            .AddSteps(typeof(VetCreator).Assembly)
            .AddSingleton<WatchKeeper>()
            .AddSingleton<WatchDesk>()
            .AddSingleton(provider => ActivatorUtilities.CreateInstance<Reconciler>(provider, StorageTime));

    private static MemoryFlows FlowsOf(IServiceProvider provider, TimeProvider engine) => new(
        provider,
        [
            new(nameof(VetCreator), () => new StandingVetting(provider.GetRequiredService<StandingVetting.Places>())),
            new(nameof(SendInvitations), () => new SendInvitations()),
            new(nameof(EraseCreator), () => new EraseCreator()),
        ],
        provider.GetServices<Step>(),
        Core.Content.Json.Options,
        engine);

    private sealed class FastClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddMinutes(5);
    }
}
