using Microsoft.Extensions.Time.Testing;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Core.Vettings;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.History;

public sealed class RetrieveChannelTests
{
    private readonly FakeTimeProvider _time = new(Sample.Now);
    private readonly MemoryContentStore _content = new();
    private readonly MemoryKnownReadings _readings = new();
    private readonly MemoryReadingPlace _place = new();
    private readonly WatchedSource _source = new();
    private RetrievalSlots? _slots;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reads_to_the_window_of_the_policy_within_what_the_vetting_has_left()
    {
        await RunAsync(new HistoryWindow(6, 300), spent: TimeSpan.FromMinutes(4));

        var limits = Assert.Single(_source.Asked);
        Assert.Equal(
            (300, Sample.Now.AddMonths(-6), TimeSpan.FromMinutes(1)), (limits.MaxPosts, limits.Since, limits.Time));
    }

    [Fact]
    public async Task Says_that_no_time_was_left()
    {
        var retrieved = await RunAsync(spent: TimeSpan.FromMinutes(5));

        var missing = Assert.IsType<RetrievalOutcome.Unavailable>(retrieved.Outcome);
        Assert.Equal(UnavailableReason.Unreachable, missing.Reason);
        Assert.Contains("time for reading all accounts", missing.Sentence!.En, StringComparison.Ordinal);
        Assert.Empty(_source.Asked);
    }

    [Fact]
    public async Task Does_not_begin_again_what_took_all_its_time()
    {
        _source.Away = new ChannelTimeSpentException(TimeSpan.FromSeconds(90));

        var retrieved = await RunAsync();

        var missing = Assert.IsType<RetrievalOutcome.Unavailable>(retrieved.Outcome);
        Assert.Equal((UnavailableReason.Unreachable, "The channel took longer than 90 s."), (missing.Reason, missing.Detail));
    }

    [Theory]
    [MemberData(nameof(Silences))]
    public async Task Says_which_silence_is_the_sources(Exception away)
    {
        _source.Away = away;

        var failed = await Assert.ThrowsAsync<SourceAwayException>(() => RunAsync());

        Assert.Equal((away, away.Message), (failed.InnerException, failed.Message));
    }

    public static TheoryData<Exception> Silences => new()
    {
        new HttpRequestException("The source is away: ConnectionError."),
        new TimeoutException("The source sent nothing for 15 s."),
    };

    [Theory]
    [MemberData(nameof(Silences))]
    public async Task Takes_a_silence_of_our_own_storage_for_none_of_the_sources(Exception away)
    {
        _content.Away = _ => away;

        Assert.Same(away, await Assert.ThrowsAnyAsync<Exception>(() => RunAsync()));
        Assert.Empty(_source.Asked);
    }

    [Fact]
    public async Task Comes_again_where_no_slot_is_free()
    {
        _slots = new RetrievalSlots(new RetrievalLimits(2, TimeSpan.FromMinutes(5)), _time);
        using var taken = (await _slots.TakeAsync("maison", Cancellation)).Slot;

        var asked = RunAsync();
        while (!asked.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        var retrieved = await asked;
        Assert.Null(retrieved.Outcome);
        Assert.True(retrieved.Again >= TimeSpan.FromSeconds(1));
        Assert.Empty(_source.Asked);
    }

    [Fact]
    public async Task Knows_what_the_same_brand_had_read_before()
    {
        await RunAsync();
        _time.Advance(TimeSpan.FromDays(3));
        await RunAsync();
        await RunAsync(brand: "other");

        Assert.Equal([null, Sample.Now, null], _source.Asked.Select(limits => limits.Known?.At));
        Assert.Equal(20, _source.Asked[1].Known!.History.Posts.Count);
    }

    [Fact]
    public async Task Reads_all_where_what_was_known_is_erased()
    {
        await _readings.SaveAsync(
            "maison", Sample.Channel.Key, new(ContentRef.Of(ContentKind.History, "gone"u8), Sample.Now), Cancellation);

        await RunAsync();

        Assert.Null(Assert.Single(_source.Asked).Known);
    }

    [Fact]
    public async Task Leaves_no_place_behind_once_it_is_done_and_keeps_it_for_the_next_attempt()
    {
        _source.Reading = limits => limits.Place!.AddAsync(new(null, "2", [], 0, 0, []), Cancellation);
        _source.Away = new InvalidOperationException("killed");
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync());
        Assert.Single(_place.Pages);

        _source.Away = null;
        await RunAsync();

        Assert.Empty(_place.Pages);
    }

    private async Task<ChannelRetrieval> RunAsync(
        HistoryWindow? window = null, TimeSpan? spent = null, string brand = "maison")
    {
        var submission = await _content.PutJsonAsync(ContentKind.Submission,
            new Submission(Sample.Creator, [Sample.Channel], null, null, new Consent("1", Sample.Now), null), Cancellation);
        return await new RetrieveChannel(
            _content, [_source], null!, _time, slots: _slots,
            allowed: new RetrievalLimits(2, TimeSpan.FromMinutes(5)), readings: _readings, places: _place)
            .RunAsync(new(submission, 0, "maison-1", brand, window, spent), Cancellation);
    }

    private sealed class WatchedSource : IHistorySource
    {
        public List<HistoryLimits> Asked { get; } = [];

        public Exception? Away { get; set; }

        public Func<HistoryLimits, Task> Reading { get; set; } = _ => Task.CompletedTask;

        public bool CanRead(Channel channel) => true;

        public async Task<ChannelHistory> ReadAsync(
            Channel channel, HistoryLimits limits, IProgress<int>? progress, CancellationToken cancellation)
        {
            Asked.Add(limits);
            await Reading(limits);
            return Away is { } away
                ? throw away
                : new(channel, "watched", new(null, null, 20_000, null, null),
                    [.. Enumerable.Range(1, 20).Select(number => Sample.Post(number))]);
        }
    }
}
