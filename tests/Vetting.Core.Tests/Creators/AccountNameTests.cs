using System.Text;
using Vetting.Core.Creators;

namespace Vetting.Core.Tests.Creators;

public sealed class AccountNameTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("youtube", "https://www.youtube.com/@AdaGrows", "AdaGrows")]
    [InlineData("youtube", "https://m.youtube.com/@AdaGrows/videos?x=1", "AdaGrows")]
    [InlineData("youtube", "https://youtube.com/@%C3%89lise", "Élise")]
    [InlineData("youtube", "https://www.youtube.com/channel/UC4gPqTmhLbPqD5uCGrowing", "UC4gPqTmhLbPqD5uCGrowing")]
    [InlineData("youtube", "https://www.youtube.com/c/AdaGrows", null)]
    [InlineData("youtube", "https://www.youtube.com/user/adaold", null)]
    [InlineData("youtube", "https://www.youtube.com/watch?v=x", null)]
    [InlineData("youtube", "https://youtube.com.evil.example/@AdaGrows", null)]
    [InlineData("mastodon", "https://Garden.example/@ada", "ada@garden.example")]
    [InlineData("mastodon", "https://garden.example/users/ada", "ada@garden.example")]
    [InlineData("mastodon", "https://garden.example/@ada/110", "ada@garden.example")]
    [InlineData("mastodon", "https://other.example/@ada@garden.example", "ada@garden.example")]
    [InlineData("mastodon", "https://garden.example/about", null)]
    [InlineData("twitch", "https://www.twitch.tv/AdaGrows/about", "adagrows")]
    [InlineData("twitch", "https://www.twitch.tv/videos/12", null)]
    [InlineData("instagram", "https://www.instagram.com/Ada.Grows/", "ada.grows")]
    [InlineData("instagram", "https://www.instagram.com/p/C8x1/", null)]
    [InlineData("tiktok", "https://www.tiktok.com/@Ada.Grows?lang=fr", "ada.grows")]
    [InlineData("tiktok", "https://www.tiktok.com/@ada/video/7080217258529732386", "ada")]
    [InlineData("tiktok", "https://vm.tiktok.com/ZM6e3yXyR", null)]
    [InlineData("tiktok", "https://tiktok.com.example/@ada", null)]
    [InlineData("threads", "https://www.threads.net/@ada", "ada")]
    [InlineData("threads", "https://www.threads.com/@ada/post/C8H5", "ada")]
    [InlineData("threads", "https://www.threads.com/search", null)]
    [InlineData("pinterest", "https://www.pinterest.com/ada", null)]
    public void Reads_the_address_of_a_profile(string platform, string address, string? name) =>
        Assert.Equal(name, AccountName.Of(platform, null, address));

    [Theory]
    [InlineData("youtube", "AdaGrows", "https://www.youtube.com/@other", "AdaGrows")]
    [InlineData("mastodon", "ada@garden.example", "https://other.example/@ada", "ada@garden.example")]
    [InlineData("mastodon", "ada", "https://garden.example/@ada", "ada@garden.example")]
    [InlineData("mastodon", "ada", "https://garden.example/@bob", "ada")]
    [InlineData("mastodon", "ada", null, "ada")]
    public void Prefers_the_handle(string platform, string handle, string? address, string name) =>
        Assert.Equal(name, AccountName.Of(platform, handle, address));

    [Theory]
    [InlineData("""{"platform":"mastodon","handle":"@ada@garden.example"}""", "ada@garden.example")]
    [InlineData("""{"platform":"mastodon","address":"https://garden.example/@ada"}""", "ada@garden.example")]
    [InlineData("""{"platform":"youtube","address":"https://www.youtube.com/@AdaGrows"}""", "AdaGrows")]
    [InlineData("""{"platform":"twitch","address":"https://www.twitch.tv/adagrows"}""", "adagrows")]
    [InlineData("""{"platform":"instagram","handle":"@ada.grows"}""", "ada.grows")]
    public void A_submission_names_the_account(string channel, string handle)
    {
        var submission = Assert.IsType<ParsedSubmission.Valid>(Parse(channel)).Submission;
        Assert.Equal(handle, Assert.Single(submission.Channels).Handle);
    }

    [Fact]
    public void A_submission_names_an_account_once_whatever_it_calls_it()
    {
        var refused = Assert.IsType<ParsedSubmission.Invalid>(Parse("""
            {"platform":"mastodon","handle":"ada@garden.example"},
            {"platform":"mastodon","address":"https://garden.example/@ada"}
            """));
        Assert.Contains("once", Assert.Single(refused.Errors).Message, StringComparison.Ordinal);
    }

    private static ParsedSubmission Parse(string channels) => SubmissionParser.Parse(
        Encoding.UTF8.GetBytes(
            $$$"""
            {"creator":{"name":"Ada","email":"ada@example.org","locale":"fr"},"channels":[{{{channels}}}],
            "consent":{"textVersion":"2026-01","givenAt":"2026-01-02T03:04:05Z"}}
            """), Now);
}
