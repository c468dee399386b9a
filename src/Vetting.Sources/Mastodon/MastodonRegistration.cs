using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.History;

namespace Vetting.Sources.Mastodon;

internal static class MastodonRegistration
{
    public static IServiceCollection AddMastodon(this IServiceCollection services) => services
        .AddSingleton<MastodonApi>()
        .AddSingleton<WebFinger>()
        .AddSingleton<IHistorySource, MastodonSource>();
}
