using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Vetting.Core.Creators;
using Vetting.Core.Desk;
using Vetting.Core.Rights.Places;

namespace Vetting.Core.Rights;

public static class RightsRegistration
{
    /// <summary>Erasures and their places, in order; whoever keeps something else about creators adds a place.</summary>
    public static IServiceCollection AddCreatorRights(this IServiceCollection services)
    {
        services.TryAddSingleton(new ErasureTerms());
        services.TryAddSingleton<CandidateIndex>();
        return services
            .AddSingleton<CreatorIds>()
            .AddSingleton<CreatorNames>()
            .AddSingleton<ErasureDesk>()
            .AddSingleton<RightsDesk>()
            .AddSingleton<CreatorExport>()
            .AddSingleton<RetentionSweep>()
            .AddPlace<RowsPlace>()
            .AddPlace<ConnectionsPlace>()
            .AddPlace<LinksPlace>()
            .AddPlace<ApplicationsPlace>()
            .AddPlace<InvitationsPlace>()
            .AddPlace<NotesPlace>()
            .AddPlace<CampaignsPlace>()
            .AddPlace<DigestsPlace>()
            .AddPlace<TeamNewsPlace>()
            .AddPlace<MailsPlace>()
            .AddPlace<ReadingsPlace>()
            .AddPlace<PicturesPlace>()
            .AddPlace<ContentsPlace>()
            .AddPlace<DecisionsPlace>()
            .AddPlace<EventsPlace>()
            // After the events, of which it says how many there can be.
            .AddPlace<WatchesPlace>()
            .AddPlace<StepsPlace>()
            .AddPlace<OrchestrationsPlace>();
    }

    private static IServiceCollection AddPlace<T>(this IServiceCollection services) where T : class, IPersonalPlace =>
        services.AddSingleton<IPersonalPlace, T>();
}
