using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Vetting.Core.Dossiers;
using Vetting.Core.History;
using Vetting.Core.Review;
using Vetting.Sources.Bluesky;
using Vetting.Sources.Chat;
using Vetting.Sources.Feeds;
using Vetting.Sources.Fetching;
using Vetting.Sources.Instagram;
using Vetting.Sources.Mastodon;
using Vetting.Sources.OAuth;
using Vetting.Sources.Threads;
using Vetting.Sources.TikTok;
using Vetting.Sources.Twitch;
using Vetting.Sources.Uploads;
using Vetting.Sources.YouTube;

namespace Vetting.Sources;

public static class HistorySourceRegistration
{
    /// <summary>Feeds, platforms and uploaded files, with the settings under Fetch and Sources.</summary>
    public static IServiceCollection AddHistorySources(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddGuardedFetching(configuration).AddOAuth().AddTeamChat();
        services.AddYouTube(configuration).AddMastodon().AddInstagram(configuration).AddTwitch(configuration)
            .AddTikTok(configuration).AddThreads(configuration);
        services.AddApiOptions<BlueskyOptions>(
            configuration, BlueskyOptions.Section,
            options => [options.AppView, options.PlcDirectory, options.HandleResolver],
            "Sources:Bluesky:AppView, PlcDirectory and HandleResolver should be absolute http or https addresses.");
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<FetchOptions>>().Value.ToLimits());
        services.TryAddSingleton<RetrievalSlots>();
        services.TryAddSingleton<IQuotaLedger, LocalQuotas>();
        return services
            .AddSingleton<ILinkProbe, LinkProbe>()
            .AddSingleton<IPictureTaker, PictureTaker>()
            .AddSingleton<IHistorySource, FeedSource>()
            .AddSingleton<Xrpc>()
            .AddSingleton<IdentityResolver>()
            .AddSingleton<AppViewReader>()
            .AddSingleton<PdsReader>()
            .AddSingleton<IHistorySource, BlueskySource>()
            .AddSingleton<IHistoryFileReader, HistoryFileReader>();
    }
}
