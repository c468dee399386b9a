using Microsoft.Extensions.Time.Testing;
using Vetting.Core.History;
using Vetting.Sources.Exports;

namespace Vetting.Sources.Tests.Exports;

public sealed class ExportFileTests : IDisposable
{
    private const string Videos = "Video ID,Video Title (Original),Privacy,Video Create Timestamp\nq,Clafoutis,Public,2026-01-01T00:00:00Z\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("export-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("videos.csv", "id,publishedAt,text\na,2026-05-01,Bonjour\n")]
    [InlineData("tweets.js", "ID;Text;PublishedAt\na;x;2026-05-01\n")]
    [InlineData("posts_1.json", """{"schema":"vetting.history/2","platform":"instagram"}""")]
    [InlineData("lea.jsonl", "{\"schema\":\"vetting.history/1\",\"platform\":\"x\"}\n{\"id\":\"1\",\"text\":\"window.YTD.tweets. est le début d’une archive\",\"publishedAt\":\"2026-05-01\"}")]
    [InlineData("notes.txt", "nothing of the kind")]
    public void Leaves_our_own_format_and_what_nobody_knows_to_others(string name, string content) =>
        Assert.False(ExportFile.IsFor(Write(name, content)));

    [Theory]
    [InlineData("videos (1).csv", Videos)]
    [InlineData("anything.txt", Videos)]
    [InlineData("broken.zip", "no archive")]
    [InlineData("posts_1.html", "<html>")]
    [InlineData("followers_1.json", "[]")]
    [InlineData("comments.csv", "Comment ID,Channel ID\n")]
    public void Takes_what_a_platform_gives_under_whatever_name(string name, string content) =>
        Assert.True(ExportFile.IsFor(Write(name, content)));

    [Fact]
    public void Reads_a_folder_of_files_and_the_archives_of_one_export_beside_each_other()
    {
        File.WriteAllBytes(Path.Combine(_folder.FullName, "takeout-20260501T000000Z-002.zip"),
            new ExportWriter().File("Takeout/YouTube and YouTube Music/video metadata/videos.csv", Videos).Zip());
        File.WriteAllBytes(Path.Combine(_folder.FullName, "takeout-20260501T000000Z-001.zip"),
            new ExportWriter().File("Takeout/YouTube and YouTube Music/videos/a.mp4", "x").Zip());
        Write("x/data/tweets.js", """window.YTD.tweets.part0 = [{"tweet":{"id":"1","full_text":"Quiche","created_at":"Fri May 01 10:00:00 +0000 2026"}}]""");

        var histories = Read(_folder.FullName);

        Assert.Equal(["Clafoutis", "Quiche"], histories.Select(history => history.Posts.Single().Text));
        Assert.Equal(_folder.Name, histories[0].Channel.Handle);
        Assert.Equal("takeout-20260501T000000Z-002.zip/Takeout/YouTube and YouTube Music/video metadata/videos.csv", histories[0].Export!.Files.Single());
    }

    [Theory]
    [InlineData("my tiktok.json", """{"Post":{"Posts":{"VideoList":[{"Date":"2026-04-11 18:22:33","Title":"Clafoutis"}]}}}""", "tiktok", "user_data_tiktok.json")]
    [InlineData("old/posts of 2026.json", """[{"media":[{"creation_timestamp":1777631500,"title":"Clafoutis"}]}]""", "instagram", "posts_1.json")]
    [InlineData("old/shares 2026.csv", "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n2026-05-01 10:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7,Clafoutis,,,MEMBER_NETWORK\n", "linkedin", "Shares.csv")]
    public void Reads_what_somebody_packed_under_names_of_their_own(string name, string content, string platform, string dialect)
    {
        var history = Reading.One(new ExportWriter().File("readme.txt", "mine").File(name, content));
        Assert.Equal((platform, "Clafoutis"), (history.Channel.Platform, Assert.Single(history.Posts).Text));
        Assert.Equal((dialect, name), (history.Export!.Dialect, Assert.Single(history.Export.Files)));
        Assert.True(history.Posts[0].Link is not null || history.Posts[0].Id == $"{Path.GetFileName(name)}#1");
    }

    [Fact]
    public void Opens_nothing_where_more_is_packed_than_a_few_files()
    {
        var writer = new ExportWriter().File("my tiktok.json", """{"Post":{"Posts":{"VideoList":[]}}}""");
        foreach (var number in Enumerable.Range(0, 20))
            writer.File($"letters/{number}.json", "{}");
        Assert.Contains("neither the export of a known platform", Reading.Fails(writer).Sentence!.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("instagram-lea.goute-2026-05-01-x1YzAb.zip", "lea.goute")]
    [InlineData("mine.zip", "mine")]
    public void Takes_the_accounts_name_from_the_archives_where_the_profile_does_not_give_it(string archive, string handle)
    {
        File.WriteAllBytes(Path.Combine(_folder.FullName, archive), new ExportWriter()
            .File("content/posts_1.json", """[{"media":[{"creation_timestamp":1700000000,"title":"x"}]}]""").Zip());
        Assert.Equal(handle, Read(Path.Combine(_folder.FullName, archive)).Single().Channel.Handle);
    }

    [Fact]
    public void Reads_posts_of_two_exports_in_one_folder_under_ids_that_differ()
    {
        foreach (var year in (string[])["2024", "2025"])
            Write($"{year}/content/posts_1.json", $$"""[{"media":[{"creation_timestamp":1700000000,"title":"{{year}}"}]}]""");
        Assert.Equal(["2024/content/posts_1.json#1", "2025/content/posts_1.json#1"],
            Read(_folder.FullName).Single().Posts.Select(post => post.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_broken_archive_in_a_folder_is_named()
    {
        Write("part-1.zip", "no archive");
        var failure = Assert.Throws<HistoryUnavailableException>(() => Read(_folder.FullName));
        Assert.Contains("“part-1.zip” is damaged or incomplete", failure.Message, StringComparison.Ordinal);
    }

    private IReadOnlyList<ChannelHistory> Read(string path) =>
        ExportFile.Read(path, HistoryLimits.Default, new FakeTimeProvider(Reading.Now));

    private string Write(string name, string content)
    {
        var file = new FileInfo(Path.Combine(_folder.FullName, name));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, content);
        return file.FullName;
    }
}
