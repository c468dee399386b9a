using System.Text.Json.Nodes;
using Vetting.Core.Versions;

namespace Vetting.Core.Tests.Versions;

public sealed class JsonChangesTests
{
    [Theory]
    [InlineData("""{"a":1}""", """{"a":1}""", "")]
    [InlineData("""{"a":1}""", """{"a":2}""", "a")]
    [InlineData("""{"a":{"b":1,"c":2}}""", """{"a":{"b":1,"c":3}}""", "a.c")]
    [InlineData("""{}""", """{"a":{"b":1,"c":{"d":1}}}""", "a.b a.c.d")]
    [InlineData("""{"a":{"b":1}}""", """{}""", "a.b")]
    [InlineData("""{}""", """{"a":{}}""", "a")]
    [InlineData("""{}""", """{"a":{"w":["x","y"],"n":[1],"r":[{"id":"one","s":1}]}}""", "a.w a.n a.r[one]")]
    [InlineData("""{"w":["x","y"]}""", """{"w":["y","z"]}""", "w")]
    [InlineData("""{"w":["x","y"]}""", """{"w":["y","x"]}""", "")]
    [InlineData("""{"r":[{"id":"one","s":1},{"id":"two","s":1}]}""", """{"r":[{"id":"two","s":2},{"id":"one","s":1}]}""", "r[two].s")]
    [InlineData("""{"r":[{"dimension":"fit","weight":3}]}""", """{"r":[{"dimension":"fit","weight":4},{"dimension":"reach","weight":1}]}""", "r[fit].weight r[reach]")]
    [InlineData("""{"b":[{"from":0,"low":1},{"from":10,"low":1}]}""", """{"b":[{"from":0,"low":1},{"from":10,"low":2}]}""", "b[10].low")]
    [InlineData("""{"n":[1,2]}""", """{"n":[1,3]}""", "n[1]")]
    [InlineData("""{"n":[1,2]}""", """{"n":[1]}""", "n")]
    public void Names_every_place_that_differs_and_no_other(string before, string after, string paths) => Assert.Equal(
        paths, string.Join(' ', JsonChanges.Between(before, after).Select(change => change.Path)));

    [Fact]
    public void Says_which_words_came_and_went()
    {
        var change = Assert.IsType<JsonChange.Words>(Assert.Single(
            JsonChanges.Between("""{"lexicon":["lin","nappe"]}""", """{"lexicon":["nappe","torchon"]}""")));

        Assert.Equal(["lin"], change.Removed);
        Assert.Equal(["torchon"], change.Added);
    }

    [Fact]
    public void Says_what_a_value_was_and_is()
    {
        var change = Assert.IsType<JsonChange.Value>(Assert.Single(JsonChanges.Between("""{"a":1}""", """{"a":null}""")));

        Assert.Equal(("1", null), (change.Before!.ToJsonString(), change.After));
    }

    [Theory]
    [InlineData("""{"a":1,"b":1}""", """{"a":2,"b":1}""", """{"a":1,"b":2}""", """{"a":2,"b":2}""", "")]
    [InlineData("""{"a":1}""", """{"a":2}""", """{"a":3}""", """{"a":2}""", "a")]
    [InlineData("""{"a":1}""", """{"a":2}""", """{"a":2}""", """{"a":2}""", "")]
    [InlineData("""{"a":1,"b":1}""", """{"a":1}""", """{"a":2,"b":1}""", """{"a":2}""", "")]
    [InlineData("""{"r":{"a":1,"b":1}}""", """{"r":{"a":2,"b":1}}""", """{"r":{"a":3,"b":2}}""", """{"r":{"a":2,"b":2}}""", "r.a")]
    [InlineData("""{"w":["x","y"]}""", """{"w":["y","mine"]}""", """{"w":["x","y","theirs"]}""", """{"w":["y","mine","theirs"]}""", "")]
    [InlineData("""{"w":["x","y"]}""", """{"w":["x","y","mine"]}""", """{"w":["y"]}""", """{"w":["y","mine"]}""", "")]
    [InlineData("""{}""", """{"p":{"a":1}}""", """{"p":{"b":1}}""", """{"p":{"a":1,"b":1}}""", "")]
    public void Takes_both_sides_changes_and_names_where_they_clash(
        string from, string mine, string theirs, string merged, string clashes)
    {
        var merge = JsonMerge.Of(JsonNode.Parse(from), JsonNode.Parse(mine), JsonNode.Parse(theirs));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(merged), merge.Merged), merge.Merged!.ToJsonString());
        Assert.Equal(clashes, string.Join(' ', merge.Clashes));
    }
}
