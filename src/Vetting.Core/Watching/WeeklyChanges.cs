using Microsoft.Extensions.Logging;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Members;
using Vetting.Core.Review;

namespace Vetting.Core.Watching;

/// <summary>Mails reviewers, once a week, what changed about the creators of their briefs and needs nobody at once.</summary>
public sealed partial class WeeklyChanges(
    IWatches watches, IContentStore content, ILinkStore links, StandIns standIns, IChangesComposer composer, IMailer mailer,
    TimeProvider time, ILogger<WeeklyChanges> log)
{
    /// <summary>On Mondays, UTC.</summary>
    private static readonly TimeSpan Morning = TimeSpan.FromHours(6);

    /// <summary>Until after the next one.</summary>
    private static readonly TimeSpan LinksLast = TimeSpan.FromDays(14);

    /// <returns>How many mails went out.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var (now, sent) = (time.GetUtcNow(), 0);
        var monday = LastMonday(now);
        var due = new List<Watch>();
        await foreach (var watch in watches.ListAsync(brand: null, cancellation))
        {
            if (watch is { Ended: null, Waiting: { Count: > 0 } waiting } && waiting[0].At < monday)
                due.Add(watch);
        }

        foreach (var brand in due.GroupBy(watch => watch.Brand))
        {
            try
            {
                sent += await SendAsync(brand.Key, [.. brand.OrderBy(watch => watch.Id, StringComparer.Ordinal)], monday, now, cancellation);
            }
            catch (Exception away) when (!cancellation.IsCancellationRequested)
            {
                NotSent(log, brand.Key, away.GetType().Name);
            }
        }

        return sent;
    }

    private async Task<int> SendAsync(
        string brand, IReadOnlyList<Watch> due, DateTimeOffset monday, DateTimeOffset now, CancellationToken cancellation)
    {
        var readers = new Dictionary<string, (Reviewer Reader, List<(Watch Watch, Brief Brief)> Mine)>(StringComparer.Ordinal);
        foreach (var watch in due)
        {
            var brief = await content.GetJsonAsync<Brief>(watch.Order.Brief, cancellation);
            foreach (var reviewer in brief.Review.Reviewers)
            {
                var reader = await standIns.OfAsync(brand, reviewer, cancellation);
                var key = Member.KeyOf(reader.Email);
                if (!readers.TryGetValue(key, out var his))
                    readers[key] = his = (reader, []);
                if (his.Mine.All(one => one.Watch.Id != watch.Id))
                    his.Mine.Add((watch, brief));
            }
        }

        foreach (var (key, (reader, mine)) in readers)
            await mailer.SendAsync(await ComposeAsync(brand, key, reader, mine, monday, now, cancellation), cancellation);
        foreach (var watch in due)
        {
            var told = watch.Waiting!.Select(change => change.Change.Key).ToHashSet(StringComparer.Ordinal);
            // The mails are out: a shutdown must not keep that from being written.
            await watches.UpdateAsync(watch.Id, row => row with
            {
                Waiting = row.Waiting?.Where(change => !told.Contains(change.Change.Key)).ToList() is { Count: > 0 } left ? left : null,
            }, CancellationToken.None);
        }

        return readers.Count;
    }

    private async Task<Mail> ComposeAsync(
        string brand, string key, Reviewer reader, IReadOnlyList<(Watch Watch, Brief Brief)> mine, DateTimeOffset monday, DateTimeOffset now,
        CancellationToken cancellation)
    {
        var creators = new List<ChangedCreator>();
        foreach (var (watch, brief) in mine)
        {
            creators.Add(new ChangedCreator(
                watch.CreatorName, brief.Title, [.. watch.Waiting!.Select(change => change.Change)],
                await links.IssueAsync(brand, watch.Id, reader, now + LinksLast, cancellation)));
        }

        return await composer.ChangesAsync(
            new ChangesNotice(reader, brand, creators, IsDigest: true, now + LinksLast),
            $"changes/{Sha256Hex.Of($"{brand}\n{key}\n{monday:yyyyMMdd}")[..32]}", cancellation);
    }

    private static DateTimeOffset LastMonday(DateTimeOffset now)
    {
        var today = now.UtcDateTime.Date;
        var monday = new DateTimeOffset(today.AddDays(-(((int)today.DayOfWeek + 6) % 7)), TimeSpan.Zero) + Morning;
        return monday <= now ? monday : monday.AddDays(-7);
    }

    [LoggerMessage(1, LogLevel.Warning, "The week's changes of {Brand} were not mailed: {ErrorType}")]
    private static partial void NotSent(ILogger log, string brand, string errorType);
}
