using Microsoft.Extensions.DependencyInjection;
using Vetting.Sources.Fetching;
using Vetting.Sources.Meta;

namespace Vetting.Sources.OAuth;

internal static class OAuthRegistration
{
    /// <summary>The way to platforms' tokens; needs the guarded handler.</summary>
    public static IServiceCollection AddOAuth(this IServiceCollection services)
    {
        services.AddSingleton<OAuthClient>().AddSingleton<MetaTokens>()
            .AddHttpClient(OAuthClient.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            // Addresses hold tokens, and the factory's own loggers write addresses.
            .RemoveAllLoggers()
            .UseGuardedHandler();
        return services;
    }
}
