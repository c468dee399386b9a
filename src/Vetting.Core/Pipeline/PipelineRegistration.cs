using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Analysis;
using Vetting.Core.Asking;
using Vetting.Core.Campaigns;
using Vetting.Core.Content;
using Vetting.Core.Desk;
using Vetting.Core.Dossiers;
using Vetting.Core.Events;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Invitations;
using Vetting.Core.Review;
using Vetting.Core.Rights;
using Vetting.Core.Telemetry;
using Vetting.Core.Watching;

namespace Vetting.Core.Pipeline;

public static class PipelineRegistration
{
    /// <summary>All of a vetting; needs every port of the core.</summary>
    public static IServiceCollection AddVettingPipeline(this IServiceCollection services) => services
        .AddRecipes()
        .AddCreatorRights()
        .AddCampaigns()
        .AddSingleton<BrandEvents>()
        .AddSingleton<EventSending>()
        .AddSingleton<RecordCheck>()
        .AddSingleton<Verification>()
        .AddSingleton<DecisionTaking>()
        .AddSingleton<StandIns>()
        .AddSingleton<NoteKeeping>()
        .AddSingleton<NoteTaking>()
        .AddSingleton<ContestTaking>()
        .AddSingleton<EvidenceView>()
        .AddSingleton<ReviewDesk>()
        .AddSingleton<CreatorDesk>()
        .AddScoped<DoorDesk>()
        .AddSingleton<ChannelCheck>()
        .AddSingleton<MemberDirectory>()
        .AddSingleton<SignInDesk>()
        .AddSingleton<MemberDesk>()
        .AddSingleton<DecisionDesk>()
        .AddSingleton<CorrectionDesk>()
        .AddSingleton<ContestDesk>()
        .AddSingleton<CandidateIndex>()
        .AddSingleton<CalendarDesk>()
        .AddSingleton<InvitationDesk>()
        .AddSingleton<InvitedDesk>()
        .AddSingleton<ChangePreview>()
        .AddSingleton<OperatorDesk>()
        .AddSingleton<RunSearcher>()
        .AddSingleton<Reconciler>()
        .AddSingleton<WaitingVettings>()
        .AddSingleton<LostContents>()
        .AddSingleton<StoreCheck>()
        .AddSingleton<FollowerSweep>()
        .AddSingleton<EvidenceSweep>()
        .AddSingleton<DigestSweep>()
        .AddSingleton<PictureKeeping>()
        .AddSingleton<WatchKeeper>()
        .AddSingleton<WatchDesk>()
        .AddSingleton<LightLooks>()
        .AddSingleton<WeeklyChanges>()
        .AddSingleton<IStepFailures>(provider => provider.GetRequiredService<Vettings.IRunList>());

    /// <summary>The orchestrations and their steps; a step needs its ports only where it runs.</summary>
    public static IServiceCollection AddRecipes(this IServiceCollection services) => services
        .AddVettingMetrics()
        .AddStepTelemetry()
        .AddOrchestration<VetCreator>()
        .AddOrchestration<PrepareDossier>()
        .AddOrchestration<SendInvitations>()
        .AddOrchestration<WatchCreator>()
        .AddOrchestration<EraseCreator>()
        .AddOrchestration<DeliverEvent>()
        .AddSteps(typeof(VetCreator).Assembly);
}
