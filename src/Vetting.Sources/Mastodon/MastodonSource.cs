using System.Globalization;
using Microsoft.Extensions.Options;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.Mastodon;

/// <summary>Mastodon accounts by user@instance or the address of their page, from their own instance.</summary>
internal sealed class MastodonSource(
    MastodonApi api, WebFinger webFinger, IOptions<FetchOptions> fetch, TimeProvider time) : IHistorySource
{
    private static readonly LocalizedText Edited = new(
        "publications modifiées après leur parution : {count}.", "posts edited after they were published: {count}.");

    public bool CanRead(Channel channel) =>
        channel.Platform == Platforms.Mastodon && MastodonAccount.Of(channel) is not null;

    public async Task<ChannelHistory> ReadAsync(
        Channel channel, HistoryLimits limits, IProgress<int>? progress, CancellationToken cancellation)
    {
        using var budget = new ChannelBudget(fetch.Value, time, cancellation, limits.Time);
        var collector = new HistoryCollector(channel, limits, time.GetUtcNow(), progress);
        var (instance, account) = await budget.RunAsync(
            token => FindAsync(MastodonAccount.Of(channel)!, collector, token));
        foreach (var note in account.Notes)
            collector.Note(note);

        var first = ApiAddress.Of(instance, $"api/v1/accounts/{Uri.EscapeDataString(account.Id)}/statuses",
            ("limit", "40"), ("exclude_reblogs", "true"));
        var edited = 0;
        await collector.ReadPagesAsync(cursor => budget.RunAsync(async token =>
        {
            var address = cursor is null ? first : OnSameHost(new(cursor), instance);
            var (statuses, next) = await api.GetPageAsync(address, collector, token);
            foreach (var status in statuses.Where(status => MastodonStatus.IsOwn(status, account.Id)))
            {
                edited += MastodonStatus.IsEdited(status) ? 1 : 0;
                collector.Add(MastodonStatus.ToPost(status));
            }

            return next?.AbsoluteUri;
        }));
        if (edited > 0)
            collector.Note(Edited.With(("count", edited.ToString(CultureInfo.InvariantCulture))));

        return collector.ToHistory("mastodon-api", account.Profile);
    }

    public async Task<long?> CountFollowersAsync(Channel channel, CancellationToken cancellation)
    {
        using var budget = new ChannelBudget(fetch.Value, time, cancellation);
        var collector = new HistoryCollector(channel, HistoryLimits.Default, time.GetUtcNow());
        var (_, account) = await budget.RunAsync(
            token => FindAsync(MastodonAccount.Of(channel)!, collector, token));
        return account.Profile.Followers;
    }

    private async Task<(Uri Instance, MastodonProfile Account)> FindAsync(
        MastodonAccount account, HistoryCollector collector, CancellationToken cancellation)
    {
        try
        {
            return (account.Instance, await LookUpAsync(account, collector, cancellation));
        }
        catch (HistoryUnavailableException elsewhere) when (elsewhere.Sentence is null
            && elsewhere.Reason is UnavailableReason.NotFound or UnavailableReason.Malformed)
        {
            var home = await webFinger.FindAsync(account, collector, cancellation);
            return (home.Instance, await LookUpAsync(home, collector, cancellation));
        }
    }

    private async Task<MastodonProfile> LookUpAsync(
        MastodonAccount account, HistoryCollector collector, CancellationToken cancellation) =>
        MastodonProfile.Of(await api.GetAsync(
            ApiAddress.Of(account.Instance, "api/v1/accounts/lookup", ("acct", account.User)), collector,
            cancellation));

    /// <summary>The instance alone says what comes next, and sends nobody elsewhere.</summary>
    private static Uri OnSameHost(Uri next, Uri instance) =>
        next.GetLeftPart(UriPartial.Authority) == instance.GetLeftPart(UriPartial.Authority)
            ? next
            : throw new HistoryUnavailableException(
                UnavailableReason.Refused, "The instance's next page is on another host.");
}
