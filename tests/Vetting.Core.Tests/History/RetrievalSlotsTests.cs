using Microsoft.Extensions.Time.Testing;
using Vetting.Core.History;

namespace Vetting.Core.Tests.History;

public sealed class RetrievalSlotsTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly RetrievalSlots _slots;

    public RetrievalSlotsTests() =>
        _slots = new RetrievalSlots(new RetrievalLimits(6, TimeSpan.FromMinutes(5)), _time);

    [Fact]
    public async Task A_brand_alone_leaves_slots_for_another()
    {
        var taken = await FillAsync("a");

        Assert.Equal(4, taken.Count);
        Assert.NotNull((await _slots.TakeAsync("b", default)).Slot);
    }

    [Fact]
    public async Task Who_finds_none_waits_a_second_and_is_told_when_to_come_again()
    {
        await FillAsync("a");
        var waiting = _slots.TakeAsync("a", default);
        Assert.False(waiting.IsCompleted);

        _time.Advance(TimeSpan.FromSeconds(1));

        var (slot, again) = await waiting;
        Assert.Null(slot);
        Assert.InRange(again, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Who_waits_has_the_slot_that_becomes_free()
    {
        var taken = await FillAsync("a");
        var waiting = _slots.TakeAsync("a", default);

        taken[0].Dispose();

        Assert.NotNull((await waiting).Slot);
    }

    [Fact]
    public async Task A_slot_given_back_twice_is_one_slot()
    {
        var taken = await FillAsync("a");
        taken[0].Dispose();
        taken[0].Dispose();

        var one = await _slots.TakeAsync("a", default);
        var none = _slots.TakeAsync("a", default);

        Assert.NotNull(one.Slot);
        Assert.False(none.IsCompleted);
    }

    [Fact]
    public async Task Brands_that_come_together_have_equal_shares()
    {
        var a = await FillAsync("a");
        var b = await TakeAsync("b", 2);
        Assert.Equal((4, 2), (a.Count, b.Count));
        var waiting = _slots.TakeAsync("b", default);

        // What the greedy one gives back goes to the one with less, however much it asks.
        a[0].Dispose();

        Assert.NotNull((await waiting).Slot);
        var more = _slots.TakeAsync("a", default);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Null((await more).Slot);
    }

    [Fact]
    public async Task Few_wait_at_the_same_time()
    {
        await FillAsync("a");
        var waiting = Enumerable.Range(0, 20).Select(_ => _slots.TakeAsync("a", default)).ToList();

        Assert.InRange(waiting.Count(task => !task.IsCompleted), 1, 5);
    }

    [Fact]
    public async Task They_are_sent_away_one_after_the_other_as_far_apart_as_slots_become_free()
    {
        var taken = await FillAsync("a");
        for (var round = 0; round < 20; round++)
        {
            _time.Advance(TimeSpan.FromSeconds(40));
            foreach (var slot in taken)
                slot.Dispose();
            taken = await FillAsync("a");
        }

        var refused = new List<TimeSpan>();
        for (var ask = 0; ask < 8; ask++)
        {
            var asked = _slots.TakeAsync("a", default);
            if (asked.IsCompleted)
                refused.Add((await asked).Again);
        }

        Assert.Equal(4, refused.Count);
        Assert.All(refused.Zip(refused.Skip(1)), pair =>
            Assert.InRange(pair.Second - pair.First, TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(11)));
    }

    [Fact]
    public async Task One_that_gives_up_waiting_leaves_nothing_behind()
    {
        var taken = await FillAsync("a");
        using var gone = new CancellationTokenSource();
        var waiting = _slots.TakeAsync("a", gone.Token);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        taken[0].Dispose();

        Assert.NotNull((await _slots.TakeAsync("a", default)).Slot);
    }

    /// <summary>Takes what is to be had at once.</summary>
    private async Task<IReadOnlyList<IDisposable>> FillAsync(string brand) => await TakeAsync(brand, 4);

    private async Task<IReadOnlyList<IDisposable>> TakeAsync(string brand, int count)
    {
        var taken = new List<IDisposable>();
        for (var slot = 0; slot < count; slot++)
            taken.Add((await _slots.TakeAsync(brand, default)).Slot!);
        return taken;
    }
}
