using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Connections;
using Vetting.Core.History;

namespace Vetting.Sources.Instagram;

internal static class InstagramRegistration
{
    public static IServiceCollection AddInstagram(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddApiOptions<InstagramOptions>(configuration, InstagramOptions.Section,
            options =>
            [
                options.Address, options.LoginAuthorizeAddress, options.LoginTokenAddress, options.LoginGraphAddress,
            ],
            "Sources:Instagram:Address, LoginAuthorizeAddress, LoginTokenAddress and LoginGraphAddress should be "
            + "absolute http or https addresses.").ValidateDataAnnotations();
        return services
            .AddSingleton<AppUsage>()
            .AddSingleton<GraphApi>()
            .AddSingleton<IHistorySource, InstagramSource>()
            .AddSingleton<InstagramLoginGraph>()
            .AddSingleton<InstagramComments>()
            .AddSingleton<IConnector, InstagramConnector>()
            .AddSingleton<IConsentedSource, InstagramLoginSource>();
    }
}
