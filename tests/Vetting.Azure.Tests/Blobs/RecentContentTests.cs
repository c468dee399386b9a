using Microsoft.Extensions.Time.Testing;
using Vetting.Azure.Blobs;
using Vetting.Core.Content;

namespace Vetting.Azure.Tests.Blobs;

public sealed class RecentContentTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly RecentContent _recent;

    public RecentContentTests() => _recent = new RecentContent(_clock);

    [Fact]
    public void Keeps_nothing_for_more_than_a_minute_however_often_it_is_read()
    {
        var (early, late) = (Reference(1), Reference(2));
        _recent.Add(early, [1]);
        _clock.Advance(TimeSpan.FromSeconds(59));
        _recent.Add(late, [2]);

        Assert.Equal([1], _recent.Find(early)!);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(_recent.Find(early));
        Assert.Equal([2], _recent.Find(late)!);
        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Null(_recent.Find(late));
    }

    [Fact]
    public void Keeps_the_newest_16_million_bytes_and_no_piece_over_a_quarter_of_it()
    {
        ContentRef[] pieces = [.. Enumerable.Range(0, 5).Select(number => Reference((byte)number))];
        foreach (var piece in pieces)
            _recent.Add(piece, new byte[4_000_000]);
        _recent.Add(Reference(5), new byte[4_000_001]);

        Assert.Equal([false, true, true, true, true], pieces.Select(piece => _recent.Find(piece) is not null));
        Assert.Null(_recent.Find(Reference(5)));
    }

    public void Dispose() => _recent.Dispose();

    private static ContentRef Reference(byte number) => ContentRef.Of(ContentKind.History, [number]);
}
