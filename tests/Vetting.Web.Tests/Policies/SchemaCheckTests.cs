using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Content;
using Vetting.Core.Policies;
using Vetting.Web.Policies;

namespace Vetting.Web.Tests.Policies;

public sealed class SchemaCheckTests
{
    [Fact]
    public void The_default_policy_fits()
    {
        var policy = Encoding.UTF8.GetString(PolicyFile.Default);

        Assert.Empty(Mistakes(policy));
        Assert.Single(Mistakes(policy.Replace("\"evidencePerFinding\": 5", "\"evidencePerFinding\": 0")));
        Assert.NotEmpty(Mistakes(policy.Replace("\"iab\"", "\"iap\"")));
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void An_editor_asks_for_no_member_that_a_layer_leaves_out(string section) =>
        Assert.Empty(Mistakes($$"""{"{{section}}": {} }"""));

    public static TheoryData<string> Sections => [.. JsonNode.Parse(PolicyFile.Default)!.AsObject()
        .Where(member => member.Value is JsonObject && member.Key != "benchmarks").Select(member => member.Key)];

    [Theory]
    [InlineData("""[]""", "$", "should be an object.")]
    [InlineData("""{"evidencePerFinding":1.5}""", "$.evidencePerFinding", "should be a whole number.")]
    [InlineData("""{"evidencePerFinding":0}""", "$.evidencePerFinding", "should be at least 1.")]
    [InlineData("""{"advice":{"minimumJudgedWeight":1.1}}""", "$.advice.minimumJudgedWeight", "should be at most 1.")]
    [InlineData("""{"analysis":{"standIn":"no"}}""", "$.analysis.standIn", "should be true or false.")]
    [InlineData("""{"date":"2026-13-01"}""", "$.date", "should be a date such as 2026-01-31.")]
    [InlineData("""{"version":""}""", "$.version", "should not be empty.")]
    [InlineData("""{"rules":{}}""", "$.rules", "should be a list.")]
    [InlineData("""{"dimensions":[{"weight":1}]}""", "$.dimensions[0]", "dimension is missing.")]
    [InlineData("""{"rules":[{"id":"fit.language","severity":"grave"}]}""", "$.rules[0].severity",
        "should be one of info, low, medium, high, floor.")]
    [InlineData("""{"analysis":{"stand-in":true}}""", "$.analysis.stand-in", "stand-in is not known here; the nearest is standIn.")]
    [InlineData("""{"disclosure":{"laws":[{"id":"a","link":"here"}]}}""", "$.disclosure.laws[0].link",
        "should be an address such as https://example.org.")]
    public void Says_what_should_be_there(string layer, string path, string sentence) =>
        Assert.Equal([new FieldError(path, sentence)], Mistakes(layer));

    [Fact]
    public void Says_what_would_do_where_several_shapes_would()
    {
        const string Place = "$.disclosure.laws[0]";

        Assert.Equal(
            [new FieldError(Place, "should be text."), new FieldError(Place, "should be an object.")],
            Mistakes("""{"disclosure":{"laws":[3]}}"""));
    }

    [Fact]
    public void Says_nothing_of_the_shapes_that_a_value_in_order_does_not_have() => Assert.Equal(
        [new FieldError("$.version", "should be text.")], Mistakes("""{"version":1,"disclosure":{"laws":["us-ftc"]}}"""));

    private static IReadOnlyList<FieldError> Mistakes(string layer) => SchemaCheck.Find(JsonElement.Parse(layer));
}
