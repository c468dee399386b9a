using FsCheck.Xunit;
using Vetting.Core.Connections;
using Vetting.Core.Creators;
using Vetting.Core.History;

namespace Vetting.Core.Tests.Connections;

public sealed class HandleCodesTests
{
    private const string Vetting = "maison-lin-20260301T100000-0123456789abcdef";
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Channel Channel = new(Platforms.Instagram, "ada.grows", null, null);
    private static readonly HandleCodes Codes = new(new OneKey(7));

    private static ChannelHistory History(string bio = "Bio", string name = "Ada", string? link = null, params string[] posts) => new(
        Channel, "instagram-api", new(name, bio, 10, 1, 1, link is null ? null : [link]),
        [.. posts.DefaultIfEmpty("Sun").Select((text, index) => new Post($"{index}", text, Noon.AddDays(-index)))]);

    private static async Task<ChannelHistory> CheckAsync(ChannelHistory history) =>
        await Codes.CheckAsync(Vetting, history, default);

    private static Task<string> CodeAsync() => Codes.OfAsync(Vetting, Channel, default);

    [Fact]
    public async Task Is_the_same_for_the_same_vetting_and_channel_and_no_other()
    {
        var code = await CodeAsync();

        Assert.Matches("^vet-[2-9A-HJKMNP-TV-Z]{6}$", code);
        Assert.Equal(code, await Codes.OfAsync(Vetting, Channel with { Handle = "Ada.Grows" }, default));
        Assert.NotEqual(code, await Codes.OfAsync(Vetting + "x", Channel, default));
        Assert.NotEqual(code, await Codes.OfAsync(Vetting, Channel with { Handle = "eve" }, default));
        Assert.NotEqual(code, await new HandleCodes(new OneKey(8)).OfAsync(Vetting, Channel, default));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("Gardens. {0} Paris")]
    [InlineData("#{0}")]
    [InlineData("({0}).")]
    public async Task Is_found_in_the_bio_and_taken_out_of_it(string bio)
    {
        var history = await CheckAsync(History(bio: string.Format(bio, await CodeAsync())));

        Assert.Equal(new HandleProof.CodeFound(ProofPlace.Bio), history.Proof);
        Assert.DoesNotContain(await CodeAsync(), $"{history.Profile.Bio}", StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Is_found_however_it_is_written()
    {
        var code = await CodeAsync();

        Assert.NotNull((await CheckAsync(History(bio: code.ToLowerInvariant()))).Proof);
        Assert.NotNull((await CheckAsync(History(bio: code.Replace('-', '\u2011')))).Proof);
        Assert.Equal(new HandleProof.CodeFound(ProofPlace.Name), (await CheckAsync(History(name: $"Ada {code}"))).Proof);
        Assert.Equal(
            new HandleProof.CodeFound(ProofPlace.Link), (await CheckAsync(History(link: $"https://ada.example/{code}"))).Proof);
        Assert.Equal(new HandleProof.CodeFound(ProofPlace.Post), (await CheckAsync(History(posts: ["Sun", $"Hi {code}"]))).Proof);
    }

    [Fact]
    public async Task Is_no_part_of_another_word_and_nobody_elses()
    {
        var code = await CodeAsync();

        Assert.Null((await CheckAsync(History(bio: $"x{code}"))).Proof);
        Assert.Null((await CheckAsync(History(bio: $"{code}7"))).Proof);
        Assert.Null((await CheckAsync(History(bio: await Codes.OfAsync("another", Channel, default)))).Proof);
        Assert.Null((await CheckAsync(History(bio: await Codes.OfAsync(Vetting, Channel with { Handle = "eve" }, default)))).Proof);
        Assert.Null((await CheckAsync(History(posts: [.. Enumerable.Repeat("Sun", 50), code]))).Proof);
    }

    [Fact]
    public async Task Is_nobodys_word_in_any_post()
    {
        var code = await CodeAsync();

        var history = await CheckAsync(History(posts: [code, $"Hi {code} there", $"{code}\nA line", $"{code} and {code}", "Sun"]));

        Assert.Equal(["", "Hi there", "A line", "and", "Sun"], history.Posts.Select(post => post.Text));
    }

    [Fact]
    public async Task Leaves_what_was_connected_proven_by_that()
    {
        var connected = new HandleProof.Connected(Noon);

        Assert.Equal(connected, (await CheckAsync(History(bio: await CodeAsync()) with { Proof = connected })).Proof);
    }

    [Property]
    public async Task<bool> Leaves_the_places_of_parts_right(string? before, string? between, string? part)
    {
        static string Plain(string? text) => string.Concat((text ?? "").Where(char.IsAsciiLetter));
        var code = await CodeAsync();
        var (own, around) = ($"{Plain(before)} {code} {Plain(between)}", $"card {Plain(part)} end");
        var post = new Post("1", $"{own}\n{around}", Noon, Parts: [new(TextPlace.LinkCard, own.Length + 1, around.Length)]);

        var checkedPost = (await CheckAsync(History() with { Posts = [post] })).Posts[0];

        var place = Assert.Single(checkedPost.Parts!);
        return checkedPost.Text.Substring(place.Start, place.Length) == around
            && !checkedPost.Text.Contains(code, StringComparison.Ordinal);
    }

    private sealed class OneKey(byte fill) : IProofKey
    {
        public Task<byte[]> GetAsync(CancellationToken cancellation) =>
            Task.FromResult(Enumerable.Repeat(fill, 32).ToArray());
    }
}
