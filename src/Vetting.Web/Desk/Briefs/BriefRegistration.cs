using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Vetting.Web.Briefs;
using Vetting.Web.Desk.Policies;
using Vetting.Web.Desk.Versions;
using Vetting.Web.Policies;

namespace Vetting.Web.Desk.Briefs;

internal static class BriefRegistration
{
    /// <summary>Briefs, policies and their versions.</summary>
    public static IServiceCollection AddBriefPages(this IServiceCollection services)
    {
        services.TryAddSingleton<BriefCheck>();
        services.TryAddSingleton<PolicyCheck>();
        return services.AddTransient<VersionPages>().AddTransient<BriefPages>().AddTransient<PolicyPages>();
    }
}
