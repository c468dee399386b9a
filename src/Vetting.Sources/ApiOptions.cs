using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Vetting.Sources;

internal static class ApiOptions
{
    /// <summary>Binds a platform's settings and checks, at the start, where its services are said to be.</summary>
    /// <param name="wrong">What is said when one of the addresses is no absolute http or https address.</param>
    public static OptionsBuilder<TOptions> AddApiOptions<TOptions>(
        this IServiceCollection services, IConfiguration configuration, string section,
        Func<TOptions, IEnumerable<Uri?>> addresses, string wrong)
        where TOptions : class => services.AddOptions<TOptions>()
            .Bind(configuration.GetSection(section))
            .Validate(options => addresses(options).All(ApiAddress.IsUsable), wrong)
            .ValidateOnStart();
}
