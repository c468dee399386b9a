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
            .Validate(options => options.HasValidProxies,
                "Web:TrustedProxies should be addresses or networks of proxies, such as 10.0.0.4 or 10.0.0.0/8.")
            .ValidateOnStart();
        return services;
    }
}
