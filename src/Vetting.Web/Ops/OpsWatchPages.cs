using Microsoft.AspNetCore.Http;
using Vetting.Core.Brands;
using Vetting.Core.Flow;
using Vetting.Core.Watching;
using Vetting.Web.Site;

namespace Vetting.Web.Ops;

/// <summary>Which approved creators are watched, when they are looked at next, and whose look does not come.</summary>
internal sealed class OpsWatchPages
{
    private const int PageSize = 50;

    private readonly OpsSession _session;
    private readonly IWatches _watches;
    private readonly IFlows _flows;
    private readonly TimeProvider _time;

    public OpsWatchPages(OpsSession session, IWatches watches, IFlows flows, TimeProvider time) =>
        (_session, _watches, _flows, _time) = (session, watches, flows, time);

    /// <summary>GET /ops/watches: those whose look is late; or all of one brand.</summary>
    public async Task<IResult> ListAsync(HttpContext http)
    {
        if (!await _session.IsOpenAsync(http))
            return OpsPages.ToSignIn(http);
        var brand = http.Request.Query["brand"].ToString().Trim() is { Length: > 0 } named && Slug.IsValid(named) ? named : null;
        var after = http.Request.Query["after"].ToString() is { Length: > 0 and <= 200 } last ? last : null;
        var now = _time.GetUtcNow();
        var found = await (brand is null
                ? _watches.DueAsync(now - Watch.Late, http.RequestAborted)
                : _watches.ListAsync(brand, http.RequestAborted, after))
            .Take(PageSize + 1).ToListAsync(http.RequestAborted);
        var rows = found.Take(PageSize).ToList();
        return new PageResult<OpsWatchesPage>(ReaderChoice.Of(http), new Dictionary<string, object?>
        {
            [nameof(OpsWatchesPage.Rows)] = await Task.WhenAll(rows.Select(async watch =>
                new WatchRow(watch, await _flows.FindAsync(watch.FlowId, http.RequestAborted)))),
            [nameof(OpsWatchesPage.Brand)] = brand,
            [nameof(OpsWatchesPage.Next)] = brand is not null && found.Count > PageSize ? rows[^1].Id : null,
            [nameof(OpsWatchesPage.Now)] = now,
        }, policy: PagePolicy.SignedIn);
    }
}

/// <param name="State">What the engine knows of it; null for nothing.</param>
public sealed record WatchRow(Watch Watch, FlowState? State);
