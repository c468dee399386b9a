using Microsoft.Extensions.DependencyInjection;
using Vetting.Web.Dossiers;
using Vetting.Web.Site;

namespace Vetting.Web;

/// <summary>Everything a person looks at, the same in every host.</summary>
public static class VettingPages
{
    public static IServiceCollection AddVettingPages(this IServiceCollection services) => services
        .AddLogging()
        .AddSingleton<PageRenderer>()
        .AddSingleton(provider => new DossierRenderer(provider.GetRequiredService<PageRenderer>()));
}
