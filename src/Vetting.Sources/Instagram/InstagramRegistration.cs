using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.History;

namespace Vetting.Sources.Instagram;

internal static class InstagramRegistration
{
    public static IServiceCollection AddInstagram(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddApiOptions<InstagramOptions>(configuration, InstagramOptions.Section, options => [options.Address],
            "Sources:Instagram:Address should be an absolute http or https address.").ValidateDataAnnotations();
        return services
            .AddSingleton<AppUsage>()
            .AddSingleton<GraphApi>()
            .AddSingleton<IHistorySource, InstagramSource>();
    }
}
