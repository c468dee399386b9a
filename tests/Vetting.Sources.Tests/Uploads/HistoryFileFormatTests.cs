using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Json.Schema;
using Microsoft.Extensions.Time.Testing;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Sources.Uploads;

namespace Vetting.Sources.Tests.Uploads;

/// <summary>The format as it is written down, and both ways through it.</summary>
public sealed class HistoryFileFormatTests
{
    private static readonly JsonSchema Schema =
        JsonSchema.FromFile(Path.Combine(AppContext.BaseDirectory, "history-file.schema.json"));

    private static readonly Channel Lea = new("instagram", "lea.cuisine", null, null);
    private static readonly HistoryFileReader Reader =
        new(new FakeTimeProvider(new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero)));

    private static Arbitrary<Post[]> AnyPosts =>
        (from number in Gen.Choose(1, int.MaxValue)
         from text in ArbMap.Default.GeneratorFor<string>()
         from seconds in Gen.Choose(0, int.MaxValue)
         from counts in Gen.OneOf(Gen.Constant<long?>(null), Gen.Choose(0, int.MaxValue).Select(count => (long?)count)).ArrayOf(5)
         from paid in Gen.Elements<bool?>(null, true, false)
         from ai in Gen.Elements<bool?>(null, true, false)
         from language in Gen.Elements(null, "fr")
         from sound in Gen.Elements(null, "Le son; de \"l’été\"")
         from media in Gen.Elements(Enum.GetValues<MediaKind>())
         select new Post(
             string.Create(CultureInfo.InvariantCulture, $"p,{number};\"{number}\""), PlainText.Of(text),
             DateTimeOffset.UnixEpoch.AddSeconds(seconds), $"https://a.example/{number}", counts[0], counts[1], counts[2],
             counts[3], paid, media, Saves: counts[4], MadeWithAi: ai, Language: language, Sound: sound))
        .NonEmptyListOf()
        .Select(posts => posts.DistinctBy(post => post.Id)
            .OrderByDescending(post => post.PublishedAt).ThenBy(post => post.Id, StringComparer.Ordinal).ToArray())
        .ToArbitrary();

    [Property]
    public Property Gives_back_the_posts_written_as_json_lines() => Prop.ForAll(AnyPosts, posts =>
        Read(HistoryFormat.JsonLines, string.Join('\n',
            posts.Select(post => JsonSerializer.Serialize(post, Core.Content.Json.Options))
                .Prepend("""{"schema":"vetting.history/1","platform":"instagram"}"""))).SequenceEqual(posts));

    [Property]
    public Property Gives_back_the_posts_written_as_csv() => Prop.ForAll(AnyPosts, posts =>
        new[] { ',', ';', '\t' }.All(separator => Read(HistoryFormat.Csv, string.Join("\r\n",
            posts.Select(post => Row(post, separator)).Prepend(string.Join(separator, PostFields.Names)))).SequenceEqual(posts)));

    [Fact]
    public async Task Its_documentation_s_examples_are_read_and_fit_its_schema()
    {
        var document = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "history-file.md"));
        var lines = Example(document, "jsonl");

        Assert.All(lines.Split('\n'), line => Assert.True(FitsSchema(line)));
        Assert.Equal([2, 2], new[] { Read(HistoryFormat.JsonLines, lines).Count, Read(HistoryFormat.Csv, Example(document, "csv")).Count });
    }

    [Theory]
    [InlineData("""{"schema":"vetting.history/3","platform":"instagram"}""")]
    [InlineData("""{"kind":"followers","date":"01/05/2026","count":3}""")]
    [InlineData("""{"kind":"followers","date":"2026-05-01"}""")]
    [InlineData("""{"kind":"comment","text":"Bravo"}""")]
    [InlineData("""{"kind":"story","id":"x","publishedAt":"2026-05-01"}""")]
    [InlineData("""{"id":"x","publishedAt":"2026-05-01","advertiser":"Verdura","fee":-1}""")]
    [InlineData("""{"id":"x"}""")]
    [InlineData("""{"id":"x","publishedAt":"01/05/2026"}""")]
    [InlineData("""{"id":"x","publishedAt":"2026-05-01","likes":-1}""")]
    [InlineData("""{"id":"x","publishedAt":"2026-05-01","media":"reel"}""")]
    [InlineData("""{"id":"x","publishedAt":"2026-05-01","link":"javascript:alert(1)"}""")]
    public void Its_schema_refuses_what_the_reader_refuses(string line)
    {
        Assert.False(FitsSchema(line));
        Assert.Throws<HistoryUnavailableException>(() => Read(HistoryFormat.JsonLines,
            line.Contains("schema", StringComparison.Ordinal) ? line : $"{{\"schema\":\"vetting.history/2\",\"platform\":\"instagram\"}}\n{line}"));
    }

    [Fact]
    public async Task Gives_back_what_it_says_of_the_audience_and_keeps_no_commenter_s_name()
    {
        var document = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "history-file.md"));

        var history = Reader.Read(Lea, HistoryFormat.JsonLines,
            Encoding.UTF8.GetBytes(Example(document, "jsonl") + """

                {"kind":"followers","date":"2026-05-02","count":1}
                {"kind":"comment","post":"C8x1","author":"@Marc.P","text":"Encore"}
                {"kind":"comment","post":"elsewhere","author":"marc.p","text":"Perdu"}
                """), HistoryLimits.Default);

        Assert.Equal([new(new(2026, 5, 2), 18_320), new(new(2026, 5, 3), 18_400)], history.FollowerCounts!);
        Assert.Equal(["Elle est splendide !", "Encore"], history.Comments!.Select(comment => comment.Text));
        Assert.Equal(16, Assert.Single(history.Comments!.Select(comment => comment.Author).Distinct()).Length);
        Assert.Equal(new Collaboration("Fours Brévin", 450, 99.90m, "spring launch", true), history.Posts[0].Collaboration);
        Assert.Equal(0, history.Skipped);
    }

    [Fact]
    public void In_version_1_every_line_is_a_post() => Assert.Equal("x", Assert.Single(Read(HistoryFormat.JsonLines,
        """
        {"schema":"vetting.history/1","platform":"instagram"}
        {"id":"x","kind":"carousel","publishedAt":"2026-05-01"}
        """)).Id);

    [Theory]
    [InlineData("\"handle\":\"@lea\"", "lea")]
    [InlineData("\"bio\":\"Lyon\"", "lea.jsonl")]
    public void Says_of_itself_whose_it_is(string member, string handle) => Assert.Equal(
        new(HistoryFormat.JsonLines, new Channel("instagram", handle, null, 9)),
        Inspect("lea.jsonl", $$"""
            {"schema":"vetting.history/1","platform":"Instagram","followers":9,{{member}}}
            {"id":"x","publishedAt":"2026-05-01"}
            """));

    [Fact]
    public void Csv_goes_by_its_name() => Assert.Equal(
        new(HistoryFormat.Csv, new Channel("file", "lea.csv", null, null)),
        Inspect("lea.csv", "id,publishedAt\nx,2026-05-01"));

    [Theory]
    [InlineData("", "The file is empty; it should be JSON Lines or CSV with a post in each line.")]
    [InlineData("id,publishedAt", "There are no posts.")]
    [InlineData("date,text\n1,2", "line 1: column id is missing")]
    [InlineData("id,publishedAt\nx,yesterday", "line 2: publishedAt should be an ISO 8601 time")]
    public void Says_of_itself_why_it_holds_no_history(string text, string why) => Assert.StartsWith(
        why, Assert.Throws<HistoryUnavailableException>(() => Inspect("lea.csv", text)).Message);

    private static HistoryFile Inspect(string name, string text) =>
        HistoryFile.Inspect(name, Encoding.UTF8.GetBytes(text), HistoryLimits.Default, TimeProvider.System);

    [Property]
    public bool Never_fails_otherwise_than_it_says(string text, bool json)
    {
        try
        {
            Read(json ? HistoryFormat.JsonLines : HistoryFormat.Csv, $"id,publishedAt\n{text}");
            return true;
        }
        catch (HistoryUnavailableException)
        {
            return true;
        }
    }

    [Fact]
    public void Does_not_let_one_open_quote_swallow_the_file()
    {
        var failure = Assert.Throws<HistoryUnavailableException>(
            () => Read(HistoryFormat.Csv, $"id,publishedAt,text\na,2026-05-01,\"{new string('x', 200_000)}"));
        Assert.Equal("line 2: a field is longer than 100000 characters", failure.Message);
    }

    private static IReadOnlyList<Post> Read(HistoryFormat format, string text) =>
        Reader.Read(Lea, format, Encoding.UTF8.GetBytes(text), HistoryLimits.Default).Posts;

    private static string Example(string document, string language) =>
        document.Split($"```{language}\n")[1].Split("\n```")[0];

    private static bool FitsSchema(string line) => Schema.Evaluate(
        JsonElement.Parse(line), new EvaluationOptions { RequireFormatValidation = true }).IsValid;

    private static string Row(Post post, char separator) => string.Join(separator, new object?[]
    {
        post.Id, post.Text, post.PublishedAt.ToString("O"), post.Link, post.Likes, post.Comments, post.Shares, post.Views,
        post.PaidPartnership, post.Media, null, null, null, null, null, post.Saves,
        post.MadeWithAi, post.Language, post.Sound,
    }.Select(value => $"\"{Convert.ToString(value, CultureInfo.InvariantCulture)?.Replace("\"", "\"\"")}\""));
}
