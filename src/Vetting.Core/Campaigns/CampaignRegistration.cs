using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Vetting.Core.Analysis;
using Vetting.Core.Campaigns.Lessons;
using Vetting.Core.Campaigns.Results;
using Vetting.Core.Content;
using Vetting.Core.History;
using Vetting.Core.Watching;

namespace Vetting.Core.Campaigns;

public static class CampaignRegistration
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services)
    {
        services.TryAddSingleton<ILatestHistories>(provider => new LatestHistories(
            provider.GetRequiredService<IContentStore>(), provider.GetService<IKnownReadings>(), provider.GetService<IWatches>()));
        return services
            .AddSingleton<CampaignDesk>()
            .AddSingleton<ResultDesk>()
            .AddSingleton<Func<AnalyseDiscourse>>(provider =>
                () => ActivatorUtilities.CreateInstance<AnalyseDiscourse>(provider))
            .AddSingleton<CampaignReading>()
            .AddSingleton<CampaignReports>()
            .AddSingleton<PastCampaigns>();
    }
}
