using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Vetting.Azure.Blobs;
using Vetting.Azure.Integrity;
using Vetting.Azure.Tables;
using Vetting.Core.Analysis;
using Vetting.Core.Branding;
using Vetting.Core.Briefs;
using Vetting.Core.Campaigns;
using Vetting.Core.Campaigns.Results;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Dossiers;
using Vetting.Core.Events;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Invitations;
using Vetting.Core.Links;
using Vetting.Core.Members;
using Vetting.Core.Notes;
using Vetting.Core.Pipeline;
using Vetting.Core.Policies;
using Vetting.Core.Review;
using Vetting.Core.Rights;
using Vetting.Core.Vettings;
using Vetting.Core.Watching;

namespace Vetting.Azure;

public static class StorageRegistration
{
    /// <summary>Core's stores, from section Storage. Run <see cref="IStorageSetup"/> before use.</summary>
    public static IServiceCollection AddVettingStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.AddOptions<IntegrityOptions>().Bind(configuration.GetSection(IntegrityOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<IntegrityOptions>, IntegrityOptionsValidator>();
        services.AddSingleton(provider => KeyOf(provider.GetRequiredService<IOptions<IntegrityOptions>>().Value));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<StorageMeter>().AddSingleton<StorageClients>();
        services.AddSingleton<IStorageSetup, StorageSetup>();
        services.AddHealthChecks().AddCheck<StorageHealth>("storage", tags: ["ready"]);
        foreach (var table in TableNames.All)
            services.AddStorageTable(table);
        foreach (var kind in Enum.GetValues<ContentKind>())
            services.AddStorageContainer(ContainerNames.Of(kind));
        services.AddStorageContainer(BlobDecisionArchive.ContainerName);
        return services
            .AddSingleton<IContentStore, BlobContentStore>()
            .AddSingleton<IAnalysisCache, BlobAnalysisCache>()
            .AddSingleton<IBriefStore, TableBriefStore>()
            .AddSingleton<IPolicyStore, TablePolicyStore>()
            .AddSingleton<IVettingStore, TableVettingStore>()
            .AddSingleton<IDecisionLog, TableDecisionLog>()
            .AddSingleton<IDecisionArchive, BlobDecisionArchive>()
            .AddSingleton<IRecordWalk, RecordWalk>()
            .AddSingleton<ILinkStore, TableLinkStore>()
            .AddSingleton<ICreatorLinks, TableCreatorLinks>()
            .AddSingleton<IApplicationStore, TableApplicationStore>()
            .AddSingleton<IApplicantLog, TableApplicantLog>()
            .AddSingleton<IBrandProfiles, TableBrandProfiles>()
            .AddSingleton<ICalendarFeeds, TableCalendarFeeds>()
            .AddSingleton<IInvitationStore, TableInvitations>()
            .AddSingleton<IMemberStore, TableMemberStore>()
            .AddSingleton<ISessionStore, TableSessionStore>()
            .AddSingleton<IOperatorSessions, TableOperatorSessions>()
            .AddSingleton<IDeliveryLog, TableDeliveryLog>()
            .AddSingleton<IEventLog, TableEventLog>()
            .AddSingleton<IStepLog, TableStepLog>()
            .AddSingleton<IRunList, TableRunList>()
            .AddSingleton<IQuotaLedger, TableQuotas>()
            .AddSingleton<IKnownReadings, TableKnownReadings>()
            .AddSingleton<IReadingPlaces, BlobReadingPlaces>()
            .AddSingleton<IFollowerSeries, TableFollowerSeries>()
            .AddSingleton<IEvidenceLinks, TableEvidenceLinks>()
            .AddSingleton<IEvidencePictures, TableEvidencePictures>()
            .AddSingleton<IUses, TableUses>()
            .AddSingleton<IErasureStore, TableErasureStore>()
            .AddSingleton<ITurns, TableTurns>()
            .AddSingleton<IDigests, TableDigests>()
            .AddSingleton<INotes, TableNotes>()
            .AddSingleton<ICampaignStore, TableCampaignStore>()
            .AddSingleton<ICampaignMembers, TableCampaignMembers>()
            .AddSingleton<ICampaignResults, TableCampaignResults>()
            .AddSingleton<IWatches, TableWatches>();
    }

    private static IntegrityKey KeyOf(IntegrityOptions options) =>
        new(IntegrityKey.Parse(options.Key)!, options.FormerKeys.Select(key => IntegrityKey.Parse(key)!));
}
