using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Vetting.Web;

internal static class VettingWebRegistration
{
    public static IServiceCollection AddVettingWebOptions(this IServiceCollection services)
    {
        // Pages and API both need it, and one message a mistake is enough.
        if (services.Any(service => service.ServiceType == typeof(IConfigureOptions<VettingWebOptions>)))
            return services;
        services.AddOptions<VettingWebOptions>()
            .BindConfiguration(VettingWebOptions.Section)
            .Validate(options => options.IsValid,
                "Web:PublicAddress should be the absolute http or https address of this host, "
                + "such as https://vetting.example.org.")
            .ValidateOnStart();
        return services;
    }
}
