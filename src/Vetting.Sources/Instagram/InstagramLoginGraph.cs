using Microsoft.Extensions.Options;
using Vetting.Core.History;
using Vetting.Sources.Fetching;
using Vetting.Sources.Meta;

namespace Vetting.Sources.Instagram;

/// <summary>The Instagram API with Instagram Login,
/// https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login.</summary>
internal sealed class InstagramLoginGraph(
    Fetcher fetcher, IOptions<InstagramOptions> options, IQuotaLedger ledger, TimeProvider time)
{
    public ConsentedGraph Graph { get; } = new(
        fetcher, new AppUsage(ledger, time, "instagram-login"),
        () => new Uri($"{options.Value.LoginGraphAddress.AbsoluteUri.TrimEnd('/')}/{options.Value.GraphVersion}"),
        "Instagram");
}
