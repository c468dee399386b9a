using Microsoft.Extensions.Options;
using Vetting.Core.History;
using Vetting.Sources.Fetching;
using Vetting.Sources.Instagram;
using Vetting.Sources.Meta;

namespace Vetting.Sources.Threads;

/// <summary>The Threads API, https://developers.facebook.com/docs/threads.</summary>
internal sealed class ThreadsGraph(
    Fetcher fetcher, IOptions<ThreadsOptions> options, IQuotaLedger ledger, TimeProvider time)
{
    public ConsentedGraph Graph { get; } = new(
        fetcher, new AppUsage(ledger, time, "threads"),
        () => new Uri($"{options.Value.Address.AbsoluteUri.TrimEnd('/')}/v1.0"),
        "Threads");
}
