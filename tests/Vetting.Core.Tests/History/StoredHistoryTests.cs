using System.Text;
using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Testing.Builders;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.History;

public sealed class StoredHistoryTests
{
    private readonly MemoryContentStore _store = new();
    private readonly IContentStore _content;

    public StoredHistoryTests() => _content = _store;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static ChannelHistory Whole { get; } = new(
        Sample.Channel, "sample", new ChannelProfile("Léa", "Des tomates, « le soir ».", 12_400, null, 3),
        [
            Sample.Post(3) with { Text = "Thé glacé 🍑\nligne deux", Hashtags = ["pub"], PaidPartnership = true },
            Sample.Post(2) with { Collaboration = new Collaboration("Maison Brune", 350.50m) },
            Sample.Post(1) with { Likes = null },
        ],
        Truncated: true, Skipped: 2,
        FollowerCounts: [new(new DateOnly(2026, 5, 1), 12_300), new(new DateOnly(2026, 5, 2), 12_400)],
        Comments: [new("3", "0123456789abcdef", "Miam !")],
        Notes: [new("une note.", "a note.")]);

    [Fact]
    public async Task Gives_back_what_was_put() => Assert.Equal(
        Json(Whole), Json(await _content.GetHistoryAsync(await PutAsync(Whole), Cancellation)));

    [Fact]
    public async Task Tells_none_from_not_said()
    {
        var none = await _content.GetHistoryAsync(await PutAsync(Whole with { Comments = [] }), Cancellation);
        var notSaid = await _content.GetHistoryAsync(await PutAsync(Whole with { Comments = null }), Cancellation);

        Assert.Empty(none.Comments!);
        Assert.Null(notSaid.Comments);
    }

    [Fact]
    public async Task Puts_the_head_first_and_then_a_post_or_a_comment_a_line()
    {
        var lines = Encoding.UTF8.GetString((await _content.FindAsync(await PutAsync(Whole), Cancellation))!).TrimEnd('\n').Split('\n');

        Assert.Equal(
            ["{\"head\":", "{\"post\":", "{\"post\":", "{\"post\":", "{\"commen"], lines.Select(line => line[..8]));
        Assert.Contains("\"followers\":12400", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Thé", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_the_same_content_when_it_is_the_same_history() =>
        Assert.Equal(await PutAsync(Whole), await PutAsync(Whole with { Posts = [.. Whole.Posts] }));

    [Fact]
    public async Task Reads_those_that_were_stored_as_one_object()
    {
        var before = await _content.PutJsonAsync(ContentKind.History, Whole, Cancellation);

        Assert.Equal(Json(Whole), Json(await _content.GetHistoryAsync(before, Cancellation)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"head\":")]
    [InlineData("{\"post\":{}}")]
    [InlineData("[1,2]")]
    [InlineData("{\"head\":null}\n{\"head\":null}")]
    public async Task Never_tries_again_what_is_no_history(string text)
    {
        var odd = await _content.PutAsync(ContentKind.History, Encoding.UTF8.GetBytes(text), Cancellation);

        await Assert.ThrowsAsync<PermanentFailureException>(() => _content.GetHistoryAsync(odd, Cancellation));
    }

    [Fact]
    public async Task Goes_through_posts_that_come_one_by_one_once()
    {
        var given = 0;
        var read = 0;
        var stored = await _content.PutHistoryAsync(Whole, Many(), Cancellation);
        await _content.ReadHistoryAsync(stored, _ => { }, _ => read++, comment: null, Cancellation);

        Assert.Equal((10_000, 10_000), (given, read));

        IEnumerable<Post> Many()
        {
            for (; given < 10_000; given++)
                yield return Sample.Post(given);
        }
    }

    private Task<ContentRef> PutAsync(ChannelHistory history) => _content.PutHistoryAsync(history, Cancellation);

    private static string Json(ChannelHistory history) => Encoding.UTF8.GetString(CanonicalJson.Serialize(history));
}
