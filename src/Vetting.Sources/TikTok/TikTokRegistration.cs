using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Connections;

namespace Vetting.Sources.TikTok;

internal static class TikTokRegistration
{
    public static IServiceCollection AddTikTok(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddApiOptions<TikTokOptions>(
            configuration, TikTokOptions.Section, options => [options.AuthorizeAddress, options.Address],
            "Sources:TikTok:AuthorizeAddress and Address should be absolute http or https addresses.");
        return services
            .AddSingleton<TikTokApi>()
            .AddSingleton<IConnector, TikTokConnector>()
            .AddSingleton<IConsentedSource, TikTokSource>();
    }
}
