using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vetting.Core.Connections;
using Vetting.Core.History;
using Vetting.Sources.Meta;

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
            .AddSingleton<IConnector>(provider => new MetaConnector(
                provider.GetRequiredService<MetaTokens>(), provider.GetRequiredService<InstagramLoginGraph>().Graph,
                InstagramConsent.Of(provider.GetRequiredService<IOptions<InstagramOptions>>().Value)))
            .AddSingleton<IConsentedSource, InstagramLoginSource>();
    }
}
