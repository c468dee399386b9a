using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;

namespace Vetting.Core.History;

/// <summary>Fetches one channel's history into the content store, or says why it cannot be had.</summary>
public sealed class RetrieveChannel(
    IContentStore content, IEnumerable<IHistorySource> sources, IHistoryFileReader files, TimeProvider time,
    IRetrievalProgress? progress = null, IConnectedHistories? connected = null, IHandleCodes? codes = null,
    RetrievalSlots? slots = null, RetrievalLimits? allowed = null,
    IKnownReadings? readings = null, IReadingPlaces? places = null, IFollowerSeries? followers = null, IUses? uses = null)
    : IActivity<ChannelToRetrieve, ChannelRetrieval>
{
    public static Step<ChannelToRetrieve, ChannelRetrieval> Step { get; } =
        Step<ChannelToRetrieve, ChannelRetrieval>.By<RetrieveChannel>(
            Retries.Of(3, TimeSpan.FromSeconds(2), 3, TimeSpan.FromSeconds(30)), FlowStages.Retrieving);

    private static readonly LocalizedText NoTimeLeft = new(
        "le temps prévu pour lire tous les comptes était épuisé\u00a0; rien n’y a été lu.",
        "the time for reading all accounts was spent; nothing was read there.");

    public async Task<ChannelRetrieval> RunAsync(ChannelToRetrieve input, CancellationToken cancellation)
    {
        var submission = await content.GetJsonAsync<Submission>(input.Submission, cancellation);
        if (submission.Sent?.FirstOrDefault(sent => sent.Channel == input.Channel) is { } read)
            return new(new RetrievalOutcome.Retrieved(read.History, read.Posts));
        if (SourceOf(submission, input.Channel) is null && connected is null)
            return new(await RetrieveAsync(submission, input, place: null, cancellation));
        var (slot, again) = slots is null ? default : await slots.TakeAsync(input.Brand ?? "", cancellation);
        if (slots is not null && slot is null)
            return new(Outcome: null, again);
        using (slot)
        {
            var started = time.GetTimestamp();
            var place = input.VettingId is { } vetting ? places?.Of(vetting, input.Channel) : null;
            var outcome = await RetrieveAsync(submission, input, place, cancellation);
            if (place is not null)
                await place.RemoveAsync(cancellation);
            return new(outcome, Took: time.GetElapsedTime(started));
        }
    }

    private async Task<RetrievalOutcome> RetrieveAsync(
        Submission submission, ChannelToRetrieve input, IReadingPlace? place, CancellationToken cancellation)
    {
        try
        {
            var (history, isPublic) = await ReadAsync(submission, input, place, cancellation);
            if (history.Posts.Count == 0)
                return new RetrievalOutcome.Unavailable(UnavailableReason.Empty, "no posts");
            var stored = await content.For(uses, input.VettingId).PutHistoryAsync(history, cancellation);
            // What the creator connected is not known beyond their consent.
            if (isPublic && readings is not null && input.Brand is { } brand)
            {
                await readings.SaveAsync(
                    brand, submission.Channels[input.Channel].Key, new KnownReading(stored, time.GetUtcNow()), cancellation);
            }

            return new RetrievalOutcome.Retrieved(stored, history.Posts.Count);
        }
        catch (HistoryUnavailableException unavailable)
        {
            return new RetrievalOutcome.Unavailable(unavailable.Reason, unavailable.Message, unavailable.Sentence);
        }
        catch (ChannelTimeSpentException spent)
        {
            return new RetrievalOutcome.Unavailable(UnavailableReason.Unreachable, spent.Message);
        }
    }

    /// <returns>Null where a file is read, or nothing.</returns>
    private IHistorySource? SourceOf(Submission submission, int index) =>
        submission.History?.Channel == index ? null
            : sources.FirstOrDefault(source => source.CanRead(submission.Channels[index]));

    /// <returns>The history, and whether it is what the account shows to everybody.</returns>
    private async Task<(ChannelHistory History, bool IsPublic)> ReadAsync(
        Submission submission, ChannelToRetrieve input, IReadingPlace? place, CancellationToken cancellation)
    {
        var channel = submission.Channels[input.Channel];
        var upload = submission.History is { } sent && sent.Channel == input.Channel ? sent : null;
        var source = sources.FirstOrDefault(source => source.CanRead(channel));
        if (await TryConnectedAsync(
            submission.Creator, channel, input, upload is not null || source is not null, cancellation) is { } history)
        {
            return (history, false);
        }

        if (upload is not null)
        {
            return (files.Read(channel, upload.Format, await content.GetAsync(upload.Content, cancellation), HistoryLimits.Default), false);
        }

        if (source is not null)
            return (await ReadAsync(source, channel, input, place, cancellation), true);

        return submission.History is { Format: HistoryFormat.Export } shared
            ? (ReadBeside(channel, await content.GetAsync(shared.Content, cancellation)), false)
            : throw NoSource(channel);
    }

    /// <summary>What the creator connected gives most.</summary>
    /// <param name="otherWay">Whether there is one where this one is closed.</param>
    private async Task<ChannelHistory?> TryConnectedAsync(
        Creator creator, Channel channel, ChannelToRetrieve input, bool otherWay, CancellationToken cancellation)
    {
        if (connected is null || VettingId.Parse(input.VettingId ?? "") is not { Brand: var brand })
            return null;
        try
        {
            return await FromSourceAsync(() => connected.TryReadAsync(
                brand, creator, channel, LimitsOf(input), progress?.For(channel), cancellation)) is { } history
                ? await CheckedAsync(input, await MeasuredAsync(input, history, cancellation), cancellation)
                : null;
        }
        catch (HistoryUnavailableException) when (otherWay)
        {
            return null;
        }
    }

    /// <exception cref="HistoryUnavailableException">Unreachable: the vetting has no time left.</exception>
    private HistoryLimits LimitsOf(ChannelToRetrieve input)
    {
        var left = allowed?.VettingTime - (input.Spent ?? TimeSpan.Zero);
        if (left <= TimeSpan.Zero)
            throw new HistoryUnavailableException(UnavailableReason.Unreachable, NoTimeLeft);
        var window = input.Window ?? HistoryWindow.Usual;
        return new HistoryLimits(window.Posts)
        {
            Since = time.GetUtcNow().AddMonths(-window.Months),
            Time = left,
        };
    }

    /// <summary>What an account shows to everybody. The next reading for the brand asks for what is new since.</summary>
    private async Task<ChannelHistory> ReadAsync(
        IHistorySource source, Channel channel, ChannelToRetrieve input, IReadingPlace? place,
        CancellationToken cancellation)
    {
        var limits = LimitsOf(input) with
        {
            Known = await KnownAsync(channel, input.Brand, cancellation),
            Place = place,
        };
        var read = await FromSourceAsync(
            () => source.ReadAsync(channel, limits, progress?.For(channel), cancellation));
        return await CheckedAsync(input, await MeasuredAsync(input, read, cancellation), cancellation);
    }

    /// <exception cref="SourceAwayException">The source is away or slow.</exception>
    private static async Task<T> FromSourceAsync<T>(Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception away) when (away is HttpRequestException and not SourceFailedException
            or TimeoutException and not ChannelTimeSpentException)
        {
            throw new SourceAwayException(away);
        }
    }

    private async Task<KnownHistory?> KnownAsync(Channel channel, string? brand, CancellationToken cancellation)
    {
        if (brand is null || readings is null
            || await readings.FindAsync(brand, channel.Key, cancellation) is not { } reading)
        {
            return null;
        }

        try
        {
            return new(await content.GetHistoryAsync(reading.History, cancellation), reading.At);
        }
        catch (ContentMissingException)
        {
            // Erased, or its time is over.
            return null;
        }
    }

    private Task<ChannelHistory> MeasuredAsync(
        ChannelToRetrieve input, ChannelHistory history, CancellationToken cancellation) =>
        followers?.MeasureAsync(history, Day(LimitsOf(input).Since!.Value), Day(time.GetUtcNow()), cancellation)
        ?? Task.FromResult(history);

    private static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);

    private async Task<ChannelHistory> CheckedAsync(
        ChannelToRetrieve input, ChannelHistory history, CancellationToken cancellation) =>
        codes is null || input.VettingId is null
            ? history
            : await codes.CheckAsync(input.VettingId, history, cancellation);

    /// <summary>A platform's export may hold a second platform, as Instagram's does Threads.</summary>
    private ChannelHistory ReadBeside(Channel channel, byte[] export)
    {
        try
        {
            return files.Read(channel, HistoryFormat.Export, export, HistoryLimits.Default);
        }
        catch (HistoryUnavailableException)
        {
            // It was sent along for another channel, and need not hold this one.
            throw NoSource(channel);
        }
    }

    private static HistoryUnavailableException NoSource(Channel channel) =>
        new(UnavailableReason.NoOpenSource, $"no source reads {channel.Platform}");
}

/// <param name="Channel">Index into the submission's channels.</param>
/// <param name="VettingId">For whom it is read: what the creator connected or proved for it counts. Null for nobody.</param>
/// <param name="Brand">Whose share of the slots it takes.</param>
/// <param name="Window">Null for the usual one.</param>
/// <param name="Spent">What the vetting's other channels took; null for nothing yet.</param>
public sealed record ChannelToRetrieve(
    ContentRef Submission, int Channel, string? VettingId = null, string? Brand = null, HistoryWindow? Window = null,
    TimeSpan? Spent = null);

/// <summary>Around the outcome, as the engine writes a step's output by its own type, without the name of the case.
/// </summary>
/// <param name="Outcome">Null where no slot was free.</param>
/// <param name="Again">After what time to ask again; null where there is an outcome.</param>
/// <param name="Took">Of reading from a platform; null where a file was read.</param>
public sealed record ChannelRetrieval(RetrievalOutcome? Outcome, TimeSpan? Again = null, TimeSpan? Took = null);

/// <summary>Where a person watches posts come in; the command line has one.</summary>
public interface IRetrievalProgress
{
    /// <summary>Takes the number of posts read so far.</summary>
    IProgress<int> For(Channel channel);
}
