using Vetting.Sources.Exports.Archives;

namespace Vetting.Sources.Tests.Exports;

public sealed class PathPatternTests
{
    [Theory]
    [InlineData("content/posts_#.json", "your_activity/content/posts_1.json", 1)]
    [InlineData("content/posts_#.json", "content/Posts-12 (2).json", 12)]
    [InlineData("content/posts_#.json", "content/posts.json", 0)]
    [InlineData("content/posts_#.json", "content/posts_1234567.json", null)]
    [InlineData("content/posts_#.json", "discontent/posts_1.json", null)]
    [InlineData("content/posts_#.json", "content/posts_1.json/x", null)]
    [InlineData("^data/tweets.js", "data/tweets.js", 0)]
    [InlineData("^data/tweets.js", "old/data/tweets.js", null)]
    [InlineData("js/tweets/*.js", "js/tweets/2019_04.js", 0)]
    [InlineData("js/tweets/*.js", "js/tweets/more/2019_04.js", null)]
    public void A_path_is_known_by_its_end(string ending, string path, int? part) =>
        Assert.Equal(part, new PathPattern(ending).PartOf(Entry(path)));

    [Fact]
    public void A_number_may_be_asked_for() => Assert.Null(new PathPattern("posts_#.json", numbered: true).PartOf(Entry("posts.json")));

    /// <summary>The longest name that a ZIP can hold, of what the expression could try again.</summary>
    [Theory]
    [InlineData("1")]
    [InlineData("(1")]
    [InlineData(" (1)")]
    [InlineData("/posts_")]
    [InlineData("_1")]
    public void A_name_of_any_length_is_read_once(string piece)
    {
        var path = string.Concat(Enumerable.Repeat(piece, 65_000 / piece.Length));
        string[] endings = ["content/posts_#.json", "*.json", "js/tweets/*.json"];
        foreach (var ending in endings)
        {
            var part = new PathPattern(ending).PartOf(Entry($"{path}(1).json"));
            Assert.True(part is null or 0, $"{ending}: {part}");
        }
    }

    private static ExportEntry Entry(string path) => new(path, 0, () => Stream.Null);
}
