using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Vetting.Core.Dossiers;
using Vetting.Core.History;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Dossiers;

public sealed class PictureKeepingTests
{
    private const string Id = "maison-lin-20260315T100000-0123456789abcdef";

    private readonly FakeTimeProvider _time = new();
    private readonly MemoryEvidencePictures _kept = new();

    [Fact]
    public async Task Keeps_each_picture_once_and_takes_no_kept_one_again()
    {
        var taker = new Taker((address, _) => Task.FromResult<byte[]?>([(byte)address.AbsolutePath.Length]));
        await KeepAsync(taker, "https://a.example/1", null, "https://a.example/1", "https://a.example/22");
        await KeepAsync(taker, "https://a.example/1", "https://a.example/333");

        Assert.Equal(["/1", "/22", "/333"], taker.Asked.Order(StringComparer.Ordinal));
        Assert.Equal(
            [("https://a.example/1", 2), ("https://a.example/22", 3), ("https://a.example/333", 4)],
            (await _kept.ListAsync(Id, default)).Select(picture => (picture.Address, (int)picture.Jpeg.Single())).Order());
    }

    [Fact]
    public async Task Goes_on_without_those_that_cannot_be_had()
    {
        await KeepAsync(new Taker((address, _) => Task.FromResult<byte[]?>(address.AbsolutePath == "/1" ? null : [7])),
            "https://a.example/1", "https://a.example/2");
        Assert.Equal("https://a.example/2", Assert.Single(await _kept.ListAsync(Id, default)).Address);
    }

    [Fact]
    public async Task Waits_for_nobody_longer_than_its_patience()
    {
        var asked = new TaskCompletionSource();
        var keeping = KeepAsync(
            new Taker(async (_, token) =>
            {
                asked.TrySetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, _time, token);
                return null;
            }),
            "https://a.example/1");
        await asked.Task;
        Assert.False(keeping.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(21));
        await keeping;
        Assert.Empty(await _kept.ListAsync(Id, default));
    }

    [Fact]
    public async Task Slow_servers_of_some_vettings_do_not_hold_up_the_others()
    {
        var slow = new Taker(async (_, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, _time, token);
            return null;
        });
        var keeping = Of(slow);
        var waiting = Enumerable.Range(0, 2).Select(_ => KeepAsync(keeping, "https://a.example/1")).ToList();
        var third = KeepAsync(keeping, "https://a.example/2");
        _time.Advance(TimeSpan.FromSeconds(2));
        await third;

        Assert.DoesNotContain("/2", slow.Asked);
        Assert.DoesNotContain(waiting, one => one.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(20));
        await Task.WhenAll(waiting);
    }

    [Fact]
    public async Task A_store_that_is_away_holds_up_nothing()
    {
        var taker = new Taker((_, _) => Task.FromResult<byte[]?>([7]));
        await KeepAsync(new PictureKeeping(taker, new Away(), _time, NullLogger<PictureKeeping>.Instance), "https://a.example/1");
        Assert.Empty(taker.Asked);
    }

    private Task KeepAsync(Taker taker, params string?[] pictures) => KeepAsync(Of(taker), pictures);

    private PictureKeeping Of(Taker taker) => new(taker, _kept, _time, NullLogger<PictureKeeping>.Instance);

    private static Task KeepAsync(PictureKeeping keeping, params string?[] pictures) => keeping.KeepAsync(
        Id,
        Given.Dossier(new HistoryBuilder()) with
        {
            Quoted = [.. pictures.Select((picture, at) => new QuotedPost("@ada", $"{at}", MediaKind.Image, null, null, null, null, picture))],
        },
        default);

    private sealed class Away : IEvidencePictures
    {
        public Task<IReadOnlyList<EvidencePicture>> ListAsync(string vettingId, CancellationToken cancellation) =>
            throw new TimeoutException();

        public Task SaveAsync(string vettingId, EvidencePicture picture, CancellationToken cancellation) =>
            throw new TimeoutException();

        public Task<int> RemoveAsync(string vettingId, CancellationToken cancellation) => throw new TimeoutException();
    }

    private sealed class Taker(Func<Uri, CancellationToken, Task<byte[]?>> take) : IPictureTaker
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _asked = [];

        public IEnumerable<string> Asked => _asked;

        public Task<byte[]?> TakeAsync(Uri address, CancellationToken cancellation)
        {
            _asked.Enqueue(address.AbsolutePath);
            return take(address, cancellation);
        }
    }
}
