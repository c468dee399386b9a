using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Connections;

namespace Vetting.Sources.Threads;

internal static class ThreadsRegistration
{
    public static IServiceCollection AddThreads(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddApiOptions<ThreadsOptions>(
            configuration, ThreadsOptions.Section,
            options => [options.AuthorizeAddress, options.TokenAddress, options.Address],
            "Sources:Threads:AuthorizeAddress, TokenAddress and Address should be absolute http or https addresses.");
        return services
            .AddSingleton<ThreadsGraph>()
            .AddSingleton<IConnector, ThreadsConnector>()
            .AddSingleton<IConsentedSource, ThreadsSource>();
    }
}
