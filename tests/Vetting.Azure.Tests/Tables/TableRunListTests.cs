using Vetting.Azure.Tables;
using Vetting.Core.Flow;
using Vetting.Core.Vettings;
using Vetting.Testing;

namespace Vetting.Azure.Tests.Tables;

public sealed class TableRunListTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private TestStorage _storage = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IRunList Runs => _storage.Get<IRunList>();

    public async ValueTask InitializeAsync() => _storage = await TestStorage.CreateAsync(azurite);

    public ValueTask DisposeAsync() => _storage.DisposeAsync();

    [Fact]
    public async Task Lists_unfinished_ones_oldest_first_then_finished_ones_newest_first()
    {
        foreach (var number in (int[])[4, 1, 3, 0, 5, 2])
            await Runs.AddAsync(Id(number), Cancellation);
        await Runs.SetAsync(Id(1), FlowStatus.Completed, Cancellation);
        await Runs.SetAsync(Id(4), FlowStatus.Failed, Cancellation);
        await Runs.SetAsync(Id(3), FlowStatus.Suspended, Cancellation);
        await Runs.SetAsync(Id(5), FlowStatus.Terminated, Cancellation);

        var page = await Runs.ListAsync(new RunQuery(), Cancellation);

        Assert.Equal(
            [
                (Id(0), FlowStatus.Running), (Id(2), FlowStatus.Running), (Id(3), FlowStatus.Suspended),
                (Id(5), FlowStatus.Terminated), (Id(4), FlowStatus.Failed), (Id(1), FlowStatus.Completed),
            ],
            page.Items.Select(run => (run.VettingId, run.Status)));
        Assert.Null(page.Continuation);
        Assert.Equal(
            [Id(0), Id(2), Id(3)],
            await Runs.UnfinishedAsync(Cancellation).Select(run => run.VettingId).ToListAsync(Cancellation));
    }

    [Theory]
    [InlineData(1, 7)]
    [InlineData(3, 3)]
    [InlineData(4, 2)]
    [InlineData(7, 1)]
    public async Task Gives_each_entry_once_over_pages_that_cross_from_unfinished_to_finished(int size, int pages)
    {
        for (var number = 0; number < 7; number++)
            await Runs.AddAsync(Id(number), Cancellation);
        for (var number = 0; number < 4; number++)
            await Runs.SetAsync(Id(number), FlowStatus.Completed, Cancellation);

        var listed = await PagesAsync(new RunQuery(PageSize: size));

        Assert.Equal(pages, listed.Count);
        Assert.Equal(
            new[] { 4, 5, 6, 3, 2, 1, 0 }.Select(Id),
            listed.SelectMany(page => page.Items).Select(run => run.VettingId));
    }

    [Theory]
    [InlineData(FlowStatus.Running, 1, 5)]
    [InlineData(FlowStatus.Suspended, 3)]
    [InlineData(FlowStatus.Failed, 4, 2)]
    [InlineData(FlowStatus.Completed)]
    [InlineData(FlowStatus.Terminated, 0)]
    public async Task Filters_by_status_over_pages(FlowStatus status, params int[] expected)
    {
        FlowStatus[] stand =
        [
            FlowStatus.Terminated, FlowStatus.Running, FlowStatus.Failed, FlowStatus.Suspended, FlowStatus.Failed,
            FlowStatus.Running,
        ];
        for (var number = 0; number < stand.Length; number++)
            await Runs.SetAsync(Id(number), stand[number], Cancellation);

        var listed = await PagesAsync(new RunQuery(status, PageSize: 1));

        Assert.Equal(expected.Select(Id), listed.SelectMany(page => page.Items).Select(run => run.VettingId));
    }

    [Fact]
    public async Task A_status_moves_an_entry_and_leaves_it_nowhere_else()
    {
        await Runs.AddAsync(Id(1), Cancellation);
        foreach (var status in (FlowStatus[])
            [FlowStatus.Suspended, FlowStatus.Failed, FlowStatus.Running, FlowStatus.Completed, FlowStatus.Completed])
        {
            await Runs.SetAsync(Id(1), status, Cancellation);

            Assert.Equal(status, Assert.Single((await Runs.ListAsync(new RunQuery(), Cancellation)).Items).Status);
            Assert.Equal(status, (await Runs.FindAsync(Id(1), Cancellation))!.Status);
        }
    }

    [Fact]
    public async Task Adding_again_changes_no_status()
    {
        await Runs.AddAsync(Id(1), Cancellation);
        await Runs.SetAsync(Id(1), FlowStatus.Suspended, Cancellation);

        await Runs.AddAsync(Id(1), Cancellation);

        Assert.Equal(FlowStatus.Suspended, (await Runs.FindAsync(Id(1), Cancellation))!.Status);
    }

    [Theory]
    [InlineData(FlowStatus.Running)]
    [InlineData(FlowStatus.Failed)]
    public async Task What_is_removed_is_nowhere(FlowStatus status)
    {
        await Runs.SetAsync(Id(1), status, Cancellation);
        await Runs.SetAsync(Id(2), status, Cancellation);

        await Runs.RemoveAsync(Id(1), Cancellation);
        await Runs.RemoveAsync(Id(1), Cancellation);

        Assert.Null(await Runs.FindAsync(Id(1), Cancellation));
        Assert.Equal(Id(2), Assert.Single((await Runs.ListAsync(new RunQuery(), Cancellation)).Items).VettingId);
    }

    [Fact]
    public async Task Keeps_the_newest_failure_wherever_the_entry_goes()
    {
        var failure = new FlowFailure("System.IO.IOException", "« é » 🌿", new FlowFailure("System.TimeoutException", "slow"));
        await Runs.AddAsync(Id(1), Cancellation);
        Assert.Null((await Runs.FindAsync(Id(1), Cancellation))!.LastFailure);

        // Longer than one property of a row holds.
        await Runs.NoteAsync(Id(1), new FlowFailure("System.FormatException", new string('x', 40_000)), Cancellation);
        await Runs.NoteAsync(Id(1), failure, Cancellation);

        foreach (var status in (FlowStatus[])[FlowStatus.Suspended, FlowStatus.Failed, FlowStatus.Failed, FlowStatus.Running])
        {
            await Runs.SetAsync(Id(1), status, Cancellation);
            Assert.Equal(
                (status, failure),
                ((await Runs.FindAsync(Id(1), Cancellation))!.Status, (await Runs.FindAsync(Id(1), Cancellation))!.LastFailure));
        }
    }

    [Theory]
    [InlineData("maison-20260301T120001-0123456789abcdef")]
    [InlineData("no-vetting")]
    public async Task A_failure_of_what_is_not_listed_adds_nothing(string id)
    {
        await Runs.NoteAsync(id, new FlowFailure("System.FormatException", "odd"), Cancellation);

        Assert.Empty((await Runs.ListAsync(new RunQuery(), Cancellation)).Items);
        Assert.Null(await Runs.FindAsync(id, Cancellation));
    }

    [Fact]
    public async Task Says_when_an_entry_changed_last()
    {
        await Runs.AddAsync(Id(1), Cancellation);
        var added = (await Runs.FindAsync(Id(1), Cancellation))!.ChangedAt;

        await Runs.SetAsync(Id(1), FlowStatus.Suspended, Cancellation);

        Assert.True(added > Start);
        Assert.InRange((await Runs.FindAsync(Id(1), Cancellation))!.ChangedAt, added.AddTicks(1), added.AddMinutes(5));
    }

    [Theory]
    [InlineData("")]
    [InlineData("250000000000-0123456789abcdef")]
    [InlineData("3-finished/250000000000-0123456789abcdef")]
    [InlineData("1-unfinished/250000000000-0123456789abcde'")]
    [InlineData("1-unfinished/250000000000-0123456789abcdef/2-finished")]
    [InlineData("2-finished/250000000000-0123456789abcdef\n")]
    public async Task Refuses_a_continuation_it_did_not_give(string continuation)
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(
            () => Runs.ListAsync(new RunQuery(Continuation: continuation), Cancellation));

        Assert.Contains("Continuation", refused.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public async Task Refuses_a_page_size_out_of_range(int size) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Runs.ListAsync(new RunQuery(PageSize: size), Cancellation));

    [Fact]
    public async Task Takes_no_id_that_is_not_a_vettings() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Runs.AddAsync("no-vetting", Cancellation));

    private static string Id(int number) => VettingId.For("maison", $"msg_{number}", Start.AddSeconds(number)).ToString();

    private async Task<List<RunPage>> PagesAsync(RunQuery query)
    {
        List<RunPage> pages = [await Runs.ListAsync(query, Cancellation)];
        while (pages[^1].Continuation is { } next)
            pages.Add(await Runs.ListAsync(query with { Continuation = next }, Cancellation));
        return pages;
    }
}
