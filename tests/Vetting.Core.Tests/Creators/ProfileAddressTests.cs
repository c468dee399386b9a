using Vetting.Core.Creators;

namespace Vetting.Core.Tests.Creators;

public sealed class ProfileAddressTests
{
    [Theory]
    [InlineData("instagram", "lin.et.persil", "https://www.instagram.com/lin.et.persil/")]
    [InlineData("tiktok", "wren.feeds", "https://www.tiktok.com/@wren.feeds")]
    [InlineData("youtube", "ada", "https://www.youtube.com/@ada")]
    [InlineData("youtube", "UCabcdefghijklmnopqrstuv", "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv")]
    [InlineData("bluesky", "ada.example", "https://bsky.app/profile/ada.example")]
    [InlineData("mastodon", "ada@mastodon.example", "https://mastodon.example/@ada")]
    [InlineData("mastodon", "ada", null)]
    [InlineData("somewhere", "ada", null)]
    public void A_handle_leads_to_its_platforms_page(string platform, string handle, string? address) =>
        Assert.Equal(address, ProfileAddress.Of(new Channel(platform, handle, null, null)));

    [Theory]
    [InlineData("ada/../../evil?x#y", "https://www.instagram.com/ada%2F..%2F..%2Fevil%3Fx%23y/")]
    [InlineData("a@evil.example", "https://www.instagram.com/a%40evil.example/")]
    public void A_handle_never_leads_elsewhere(string handle, string address)
    {
        var page = ProfileAddress.Of(new Channel("instagram", handle, null, null));

        Assert.Equal(address, page);
        Assert.Equal("www.instagram.com", new Uri(page!).Host);
    }

    [Fact]
    public void An_address_that_was_given_comes_first() => Assert.Equal(
        "https://blog.example/feed.xml", ProfileAddress.Of(new Channel("feed", null, "https://blog.example/feed.xml", null)));
}
