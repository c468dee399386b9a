using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;

namespace Vetting.LocalHost.Tests.Demo;

public sealed class DemoContentTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Demo");

    [Theory]
    [InlineData("cuisine-de-saison", "fr")]
    [InlineData("active-kitchen", "en")]
    public void Holds_a_brief_in_each_language_with_reviewers_in_both(string id, string locale)
    {
        var brief = Read<Brief>($"briefs/{id}.json");

        Assert.Equal((id, locale, "default"), (brief.Id, brief.Locale, brief.Policy));
        Assert.Equal([locale], brief.Languages);
        Assert.Equal(brief.Lexicon.Count, brief.Lexicon.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(["fr", "en"], brief.Review.Reviewers.Select(reviewer => reviewer.Locale));
        Assert.Single(brief.Review.EscalateTo);
        Assert.True(brief.Review.RemindAfter < brief.Review.EscalateAfter);
        Assert.True(brief.Review.EscalateAfter < brief.Review.ExpireAfter);
    }

    [Theory]
    [InlineData("elise-marvelin", 18_420, 70)]
    [InlineData("jax-hollowmere", 32_140, 60)]
    [InlineData("theo-brancourt", null, 5)]
    public void Gives_each_creator_a_valid_submission_and_a_history_of_the_same_account(
        string slug, int? followers, int posts)
    {
        var parsed = SubmissionParser.Parse(SubmissionBody(slug), DateTimeOffset.UnixEpoch);
        var header = JsonSerializer.Deserialize<HistoryHeader>(Lines(slug)[0], Json.Options)!;

        var submission = Assert.IsType<ParsedSubmission.Valid>(parsed).Submission;
        var channel = Assert.Single(submission.Channels);
        Assert.EndsWith("@example.org", submission.Creator.Email, StringComparison.Ordinal);
        Assert.Contains(header.Schema, new[] { "vetting.history/1", "vetting.history/2" });
        Assert.Equal((channel.Platform, channel.Handle), (header.Platform, header.Handle));
        Assert.Equal(channel.Followers, header.Followers);
        Assert.Equal(followers, header.Followers);
        Assert.Equal(posts, Posts(slug).Count);
    }

    [Theory]
    [InlineData("elise-marvelin")]
    [InlineData("jax-hollowmere")]
    [InlineData("theo-brancourt")]
    public void Lists_posts_newest_first_under_ids_and_links_of_their_own(string slug)
    {
        var posts = Posts(slug);

        Assert.Equal(posts.Count, posts.DistinctBy(post => post.Id).Count());
        Assert.Equal(posts.Count, posts.DistinctBy(post => post.Link).Count());
        Assert.All(posts.Zip(posts.Skip(1)), pair => Assert.True(pair.First.PublishedAt > pair.Second.PublishedAt));
        Assert.All(posts, post => Assert.Equal("social.example.org", new Uri(post.Link!).Host));
        Assert.All(posts, post => Assert.InRange(post.Text.Length, 1, 10_000));
        Assert.All(posts, post => Assert.InRange(post.Comments ?? 0, 0, post.Likes ?? 0));
    }

    [Fact]
    public void Shows_a_sound_creator_inside_the_tiers_band_who_marks_every_paid_post()
    {
        var posts = Posts("elise-marvelin");
        var paid = posts.Where(post => post.PaidPartnership is true).ToList();

        Assert.InRange(Median(posts.Select(post => Engagement(post, 18_420))), 0.04, 0.07);
        Assert.Equal(posts.Count, posts.DistinctBy(post => post.Text).Count());
        Assert.Equal(5, paid.Count);
        Assert.All(paid, post => Assert.Contains("Collaboration commerciale", post.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Shows_a_troubled_creator_outside_the_band_with_unmarked_codes_and_one_caption_seven_times()
    {
        var posts = Posts("jax-hollowmere");
        var codes = posts.Where(post => post.Text.Contains("JAX20", StringComparison.Ordinal)).ToList();

        Assert.InRange(Median(posts.Select(post => Engagement(post, 32_140))), 0.01, 0.03);
        Assert.True(codes.Count >= 5);
        Assert.DoesNotContain(codes, post => post.PaidPartnership is true);
        Assert.Equal(7, posts.CountBy(post => post.Text).Max(caption => caption.Value));
    }

    [Fact]
    public void Shows_a_creator_whose_counts_are_partly_unknown() =>
        Assert.Equal(2, Posts("theo-brancourt").Count(post => post.Likes is null && post.Comments is null));

    private static double Engagement(Post post, double followers) =>
        (post.Likes!.Value + post.Comments!.Value) / followers;

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    [Fact]
    public void Gives_one_creator_nothing_that_could_be_read()
    {
        var parsed = SubmissionParser.Parse(SubmissionBody("ombeline-jaffreux"), DateTimeOffset.UnixEpoch);

        var submission = Assert.IsType<ParsedSubmission.Valid>(parsed).Submission;
        Assert.Equal("tiktok", Assert.Single(submission.Channels).Platform);
        Assert.Equal("ombeline-jaffreux.json", Path.GetFileName(Assert.Single(
            Directory.GetFileSystemEntries(Path.Combine(Folder, "creators"), "ombeline-jaffreux*"))));
    }

    private static byte[] SubmissionBody(string slug)
    {
        var body = Read<JsonObject>($"creators/{slug}.json");
        body["consent"]!["givenAt"] = "1970-01-01T00:00:00Z";
        return JsonSerializer.SerializeToUtf8Bytes(body, Json.Options);
    }

    private static T Read<T>(string path) =>
        JsonSerializer.Deserialize<T>(File.ReadAllBytes(Path.Combine(Folder, path)), Json.Options)!;

    private static string[] Lines(string slug) => File.ReadAllLines(Path.Combine(Folder, "creators", $"{slug}.jsonl"));

    private static List<Post> Posts(string slug) =>
        [.. Lines(slug).Skip(1).Where(line => !line.StartsWith("{\"kind\"", StringComparison.Ordinal))
            .Select(line => JsonSerializer.Deserialize<Post>(line, Json.Options)!)];

    private sealed record HistoryHeader(string Schema, string Platform, string Handle, long? Followers = null);
}
