using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vetting.Core.Connections;
using Vetting.Sources.Meta;

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
            .AddSingleton<IConnector>(provider => new MetaConnector(
                provider.GetRequiredService<MetaTokens>(), provider.GetRequiredService<ThreadsGraph>().Graph,
                ThreadsConsent.Of(provider.GetRequiredService<IOptions<ThreadsOptions>>().Value)))
            .AddSingleton<IConsentedSource, ThreadsSource>();
    }
}
