using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Polly;

namespace Vetting.Sources.Fetching;

/// <summary>Sends an HTTP client through the guarded handler.</summary>
public static class GuardedFetching
{
    internal const string ClientName = "sources";

    private static readonly string UserAgent =
        $"CreatorVetting/{typeof(GuardedFetching).Assembly.GetName().Version?.ToString(2)} (history retrieval)";

    /// <summary>
    /// Makes the client refuse addresses that are not public and bound what it reads. It throws
    /// <see cref="Core.History.HistoryUnavailableException"/> with Refused or TooLarge, and follows redirects of GET
    /// only.
    /// </summary>
    public static IHttpClientBuilder UseGuardedHandler(this IHttpClientBuilder client) =>
        client.ConfigurePrimaryHttpMessageHandler(provider => GuardedHandler.Create(
            provider.GetRequiredService<IOptions<FetchOptions>>().Value,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ResolveHost>()));

    /// <summary>Reads the settings under Fetch, which every client with the guarded handler obeys.</summary>
    public static IServiceCollection AddGuardedFetching(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FetchOptions>()
            .Bind(configuration.GetSection(FetchOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ResolveHost>(Dns.GetHostAddressesAsync);
        services.TryAddSingleton<Fetcher>();
        services.AddHttpClient(ClientName, client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent);
            })
            // Addresses carry handles, and the factory's own loggers write addresses.
            .RemoveAllLoggers()
            .UseGuardedHandler()
            .AddResilienceHandler("fetch", (pipeline, context) =>
            {
                var options = context.ServiceProvider.GetRequiredService<IOptions<FetchOptions>>().Value;
                pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
                if (options.Retries > 0)
                    pipeline.AddRetry(TransientFailures.Retry(options, pipeline.TimeProvider));
            });
        return services;
    }
}
