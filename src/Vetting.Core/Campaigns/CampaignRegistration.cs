using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Campaigns.Results;

namespace Vetting.Core.Campaigns;

public static class CampaignRegistration
{
    public static IServiceCollection AddCampaigns(this IServiceCollection services) => services
        .AddSingleton<CampaignDesk>()
        .AddSingleton<ResultDesk>();
}
