using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.History;

namespace Vetting.Sources.Twitch;

internal static class TwitchRegistration
{
    public static IServiceCollection AddTwitch(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddApiOptions<TwitchOptions>(
            configuration, TwitchOptions.Section, options => [options.Address, options.TokenAddress],
            "Sources:Twitch:Address and TokenAddress should be absolute http or https addresses.");
        return services
            .AddSingleton<TwitchTokens>()
            .AddSingleton<TwitchApi>()
            .AddSingleton<TwitchChannel>()
            .AddSingleton<IHistorySource, TwitchSource>();
    }
}
