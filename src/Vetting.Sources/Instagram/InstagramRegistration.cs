using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.History;

namespace Vetting.Sources.Instagram;

internal static class InstagramRegistration
{
    public static IServiceCollection AddInstagram(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<InstagramOptions>()
            .Bind(configuration.GetSection(InstagramOptions.Section)).ValidateDataAnnotations()
            .Validate(options => ApiAddress.IsUsable(options.Address),
                "Sources:Instagram:Address should be an absolute http or https address.")
            .ValidateOnStart();
        return services
            .AddSingleton<AppUsage>()
            .AddSingleton<GraphApi>()
            .AddSingleton<IHistorySource, InstagramSource>();
    }
}
