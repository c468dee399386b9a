using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.History;

namespace Vetting.Sources.YouTube;

internal static class YouTubeRegistration
{
    public static IServiceCollection AddYouTube(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddApiOptions<YouTubeOptions>(configuration, YouTubeOptions.Section, options => [options.Address],
            "Sources:YouTube:Address should be an absolute http or https address.").ValidateDataAnnotations();
        return services
            .AddSingleton<YouTubeQuota>()
            .AddSingleton<YouTubeApi>()
            .AddSingleton<YouTubeUploads>()
            .AddSingleton<YouTubeComments>()
            .AddSingleton<IHistorySource, YouTubeSource>();
    }
}
