using Microsoft.Extensions.Logging;
using Vetting.Core.Analysis;
using Vetting.Core.Audience;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Disclosure;
using Vetting.Core.Findings;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Policies;
using Vetting.Core.Reading;
using Vetting.Core.Safety;
using Vetting.Core.Texts;

namespace Vetting.Core.Watching;

/// <summary>
/// Looks, once a day, at what watched creators published since, where their accounts show it to everybody: the new posts alone,
/// for safety and disclosure, and how many follow. Where something is grave, everything is looked at at once.
/// </summary>
public sealed partial class LightLooks(
    IWatches watches, IContentStore content, IEnumerable<IHistorySource> sources, IKnownReadings readings, IFollowerSeries series,
    ITextAnalyser analyser, IFlows flows, TimeProvider time, ILogger<LightLooks> log)
{
    /// <summary>A sweep that comes a little early finds nothing to do.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromHours(20);

    /// <summary>Of one account.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const int MostPosts = 60;
    private const int MostPages = 3;

    /// <returns>How many creators were looked at.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var looked = 0;
        await foreach (var watch in watches.ListAsync(brand: null, cancellation))
        {
            if (watch.Ended is null && watch.Rules.LooksDaily && time.GetUtcNow() is var now && now - Since(watch) >= Rest
                && watch.NextAt - now > Rest && await TryLookAsync(watch, now, cancellation))
            {
                looked++;
            }
        }

        return looked;
    }

    private static DateTimeOffset Since(Watch watch) => watch.LightAt ?? watch.BeganAt;

    /// <summary>One creator who cannot be looked at keeps no other from it.</summary>
    private async Task<bool> TryLookAsync(Watch watch, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            var isGrave = false;
            var submission = await content.GetJsonAsync<Submission>(watch.Order.Submission, cancellation);
            foreach (var channel in submission.Channels)
                isGrave |= await IsGraveAsync(watch, submission, channel, now, cancellation);
            await watches.UpdateAsync(watch.Id, row => row.Ended is not null ? row
                : row with { LightAt = now, NextAt = isGrave && row.NextAt > now ? now : row.NextAt }, cancellation);
            if (isGrave)
                await flows.WakeAsync(watch.FlowId, cancellation);
            return true;
        }
        catch (Exception away) when (!cancellation.IsCancellationRequested)
        {
            NotLooked(log, watch.Id, away.GetType().Name);
            return false;
        }
    }

    private async Task<bool> IsGraveAsync(
        Watch watch, Submission submission, Channel channel, DateTimeOffset now, CancellationToken cancellation)
    {
        // What the creator connected is read for the look at everything alone.
        if (sources.FirstOrDefault(source => source.CanRead(channel)) is not { } source
            || await readings.FindAsync(watch.Brand, channel.Key, cancellation) is not { } reading)
        {
            return false;
        }

        var known = new KnownHistory(await content.GetHistoryAsync(reading.History, cancellation), reading.At);
        ChannelHistory read;
        try
        {
            read = await source.ReadAsync(
                channel,
                new HistoryLimits(MostPosts, MostPages) { Since = Since(watch) - Rest, Known = known, Time = Patience },
                progress: null, cancellation);
        }
        catch (HistoryUnavailableException gone)
        {
            return AccountChanges.IsLasting(gone.Reason);
        }

        if (read.Profile.Followers is { } followers)
        {
            await series.AddAsync(channel.Key, new FollowerCount(DateOnly.FromDateTime(now.UtcDateTime), followers), cancellation);
            if (known.History.Profile.Followers is { } before && AudienceChanges.IsJump(before, followers, watch.Rules))
                return true;
        }

        var seen = known.History.Posts.ToLookup(post => post.Id, post => post.Text, StringComparer.Ordinal);
        var news = read.Posts.Where(post => post.GoneSince is null && post.PublishedAt > Since(watch) - Rest
            && !seen[post.Id].Contains(post.Text)).ToList();
        return news.Count > 0 && await HoldGraveAsync(watch, submission, read with { Posts = news }, now, cancellation);
    }

    /// <summary>Whether the new posts alone raise what should not wait for the next look.</summary>
    private async Task<bool> HoldGraveAsync(
        Watch watch, Submission submission, ChannelHistory news, DateTimeOffset now, CancellationToken cancellation)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var post in news.Posts)
            texts[Sha256Hex.Of(post.Text)] = post.Text;
        var analyses = new SortedDictionary<string, TextAnalysis>(StringComparer.Ordinal);
        foreach (var (hash, text) in await new TextReading(analyser).ReadAsync(texts, new Dictionary<string, ReadText>(), cancellation))
            analyses.Add(hash, text.Analysis);
        var order = watch.Order;
        var set = new AnalysisSet(analyser.Info, analyses);
        var material = new Material(
            watch.Id, watch.Brand, now, submission, await content.GetJsonAsync<Brief>(order.Brief, cancellation),
            KnownPolicies.Read(order.Policy, await content.GetAsync(order.Policy, cancellation)),
            AnalysedHistory.Of([new RetrievedChannel(news.Channel, new RetrievalOutcome.Retrieved(order.Submission, news.Posts.Count), news)], set),
            new Provenance("", "", "", analyser.Info, order.Submission, order.Brief, order.Policy, [], order.Submission)).ReadForIntent();
        return SafetyAssessment.Assess(material).Findings.Concat(DisclosureAssessment.Assess(material).Findings)
            .Any(finding => finding.Severity >= Severity.High && !watch.IsMuted(finding.Rule, now));
    }

    [LoggerMessage(1, LogLevel.Warning, "The watch {Id} could not be looked at today: {ErrorType}")]
    private static partial void NotLooked(ILogger log, string id, string errorType);
}
