using System.Text;
using Vetting.Web.Policies;

namespace Vetting.LocalHost.Tests.CommandLine;

public sealed class PolicyCommandTests
{
    [Theory]
    [InlineData("{\n  \"rules\": [\n    { \"id\": \"safety.alcool\" }\n  ]\n}", 3, 7, "safety.alcohol")]
    [InlineData("{\n  \"evidencePerFindin\": 3\n}", 2, 3, "evidencePerFinding")]
    [InlineData("{\n  \"points\": { \"low\": \"few\" }\n}", 2, 15, "a number")]
    [InlineData("{\n  \"rules\": [ { \"id\": \"safety.arms\",\n    \"severity\": \"grave\" } ]\n}", 3, 5, "info, low")]
    [InlineData("{\n  \"rules\": [ { \"id\": \"fit.language\" },\n    { \"id\": \"fit.language\" } ]\n}", 3, 7, "twice")]
    [InlineData("{\n  \"rules\": [ { \"id\": \"safety.arms\", \"patterns\": [\n { \"regex\": \"(a\" } ] } ]\n}", 3, 4, "regular expression")]
    [InlineData("{\n  \"été\": \"à\", \"rules\": [ { \"id\": \"fit.z\" } ]\n}", 2, 28, "fit.")]
    [InlineData("{\n  \"rules\": [ }\n", 2, 14, "JSON")]
    [InlineData("{\n  \"rules\": [ { \"id\": \"quite.elsewhere.altogether\" } ]\n}", 2, 16, "There is no quite.elsewhere.altogether.")]
    [InlineData("{\n  \"version\": \"\\ud800\"\n}", 2, 3, "whole Unicode")]
    [InlineData("{\n  \"\\ud800\": \"x\"\n}", 1, 1, "whole Unicode")]
    [InlineData("{\n  \"version\": \"a\\u0007b\"\n}", 2, 3, "control characters")]
    [InlineData("{\n  \"version\": \"a\",\n  \"version\": \"b\"\n}", 3, 3, "version is given twice")]
    [InlineData("{\n  \"points\": { \"low\": 1, \"low\": 2 }\n}", 2, 25, "low is given twice")]
    [InlineData("{\n  \"rules\": [ }\n", 2, 14, "here, after the member rules: } cannot stand here.")]
    [InlineData("{\n  \"version\": \"été\", ]\n}", 2, 21, "after the member version: ] cannot stand here.")]
    [InlineData("{\n  \"version\": \"a\"\n", 3, 1, "it ends before all brackets and quotes are closed.")]
    [InlineData("{\n  \"version\": \"a\nb\"\n}", 2, 16, "the character U+000A cannot stand here.")]
    public void A_mistake_is_told_with_its_line_and_column(string file, int line, int column, string words)
    {
        var mistakes = PolicyFileCheck.Find(Encoding.UTF8.GetBytes(file));

        Assert.Contains(mistakes, mistake => mistake.Message.Contains(words, StringComparison.Ordinal)
            && (mistake.Line, mistake.Column) == (line, column));
    }

    [Fact]
    public void A_file_in_order_has_no_mistakes() => Assert.Empty(PolicyFileCheck.Find(
        Encoding.UTF8.GetBytes("""{"$schema":"policy.schema.json","rules":[{"id":"safety.alcohol","severity":"high","weight":2}]}""")));
}
