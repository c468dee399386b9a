using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Briefs;

public sealed class BriefParserTests
{
    private const string Least = """
        {
          "title": "Printemps", "locale": "fr", "sector": "alimentation", "objective": "engagement", "languages": ["fr"],
          "review": { "reviewers": [{ "name": "Léa", "email": "lea@brand.example", "locale": "fr" }] }
        }
        """;

    [Fact]
    public void Fills_in_what_is_usual()
    {
        var brief = Valid("printemps", Least);

        Assert.Equal("default", brief.Policy);
        Assert.Empty(brief.Lexicon);
        Assert.Empty(brief.Review.EscalateTo);
        Assert.Equal(
            (TimeSpan.FromDays(2), TimeSpan.FromDays(4), TimeSpan.FromDays(7)),
            (brief.Review.RemindAfter, brief.Review.EscalateAfter, brief.Review.ExpireAfter));
    }

    [Fact]
    public void Takes_a_brief_as_it_is_given_out()
    {
        var given = JsonSerializer.Serialize(Sample.Brief, Json.Options);

        Assert.Equal(given, JsonSerializer.Serialize(Valid(Sample.Brief.Id, given), Json.Options));
    }

    [Theory]
    [InlineData("\"title\": \"Printemps\"", "\"title\": \"\"", "title: should be text of 1 to 200 characters")]
    [InlineData("\"locale\": \"fr\", \"sector\"", "\"locale\": \"it\", \"sector\"", "locale: should be fr or en")]
    [InlineData("\"engagement\"", "\"love\"", "objective: should be one of awareness, engagement, cost, flexibility")]
    [InlineData("[\"fr\"]", "[]", "languages: should be a list of 1 to 20, and is a list of 0")]
    [InlineData("[\"fr\"]", "[\"fr\", \"FR\"]", "languages[1]: should be an ISO 639-1 code in lower case, such as fr")]
    [InlineData("[\"fr\"]", "[\"fr\"], \"lexicon\": [1]", "lexicon[0]: should be text, and is a number")]
    [InlineData("[\"fr\"]", "[\"fr\"], \"lexicon\": [\"pain\", \"…\"]", "lexicon[1]: should hold a letter or a digit")]
    [InlineData("[\"fr\"]", "[\"fr\"], \"communities\": [\"#\"]", "communities[0]: should hold a letter or a digit")]
    [InlineData("[\"fr\"]", "[\"fr\"], \"competitors\": [\"🍞\"]", "competitors[0]: should hold a letter or a digit")]
    [InlineData("[\"fr\"]", "[\"fr\"], \"exclusions\": [\"--\"]", "exclusions[0]: should hold a letter or a digit")]
    [InlineData("\"engagement\"", "\"\\ud800\"", "objective: should be one of awareness, engagement, cost, flexibility")]
    [InlineData("[\"fr\"]", "[\"fr\"], \"id\": \"summer\"", "id: should be printemps, as in the address, or left out")]
    [InlineData("[\"fr\"]", "[\"fr\"], \"policy\": \"../secret\"", "policy: should be 1 to 40 of a-z, 0-9 and -")]
    [InlineData("[\"fr\"]", "[\"fr\"], \"budget\": 1", "budget: is not known here; known are id, title, locale, sector, objective, lexicon, languages, communities, wantedTiers, competitors, exclusions, policy, review, asking, sum, policyPart")]
    [InlineData("[\"fr\"]", "[\"fr\"], \"asking\": { \"remindAfter\": \"P20D\" }", "asking.withdrawAfter: should be longer than remindAfter")]
    [InlineData("[\"fr\"]", "[\"fr\"], \"asking\": { \"withdrawAfter\": \"P91D\" }", "asking.withdrawAfter: should be an ISO 8601 duration from PT1S to P90D, such as P14D")]
    [InlineData("lea@brand.example", "lea", "review.reviewers[0].email: should be an email address such as ada@example.com")]
    [InlineData("}] }", "}], \"remindAfter\": \"2 days\" }", "review.remindAfter: should be an ISO 8601 duration from PT1S to P90D, such as P2D")]
    [InlineData("}] }", "}], \"remindAfter\": \"P99999999999D\" }", "review.remindAfter: should be an ISO 8601 duration from PT1S to P90D, such as P2D")]
    [InlineData("}] }", "}], \"expireAfter\": \"P91D\" }", "review.expireAfter: should be an ISO 8601 duration from PT1S to P90D, such as P7D")]
    [InlineData("}] }", "}], \"remindAfter\": \"P4D\" }", "review.escalateAfter: should be longer than remindAfter")]
    [InlineData("}] }", "}], \"expireAfter\": \"PT1S\" }", "review.expireAfter: should be longer than escalateAfter")]
    [InlineData("}] }", "}, { \"name\": \"L\", \"email\": \"LEA@brand.example\", \"locale\": \"fr\" }] }", "review.reviewers: should name each address once, and names lea@brand.example 2 times")]
    public void Names_the_field_and_what_it_should_be(string part, string instead, string expected)
    {
        Assert.Contains(part, Least, StringComparison.Ordinal);

        var invalid = Assert.IsType<ParsedBrief.Invalid>(
            Parse("printemps", Least.Replace(part, instead, StringComparison.Ordinal)));

        Assert.Equal(expected, string.Join("; ", invalid.Errors.Select(error => $"{error.Field}: {error.Message}")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Printemps")]
    [InlineData("a/b")]
    [InlineData("a123456789a123456789a123456789a1234567890")]
    public void Refuses_a_name_that_could_not_stand_in_an_address(string id) =>
        Assert.Contains(Assert.IsType<ParsedBrief.Invalid>(Parse(id, Least)).Errors, error => error.Field == "id");

    [Property]
    public bool Bytes_of_any_kind_are_read_or_refused(byte[] bytes) =>
        BriefParser.Parse("printemps", bytes) is ParsedBrief.Invalid { Errors.Count: > 0 };

    [Property]
    public bool A_byte_changed_anywhere_is_read_or_refused(ushort position, byte value)
    {
        var bytes = Encoding.UTF8.GetBytes(Least);
        bytes[position % bytes.Length] = value;
        return BriefParser.Parse("printemps", bytes) is ParsedBrief.Valid or ParsedBrief.Invalid { Errors.Count: > 0 };
    }

    private static Brief Valid(string id, string json) => Assert.IsType<ParsedBrief.Valid>(Parse(id, json)).Brief;

    private static ParsedBrief Parse(string id, string json) => BriefParser.Parse(id, Encoding.UTF8.GetBytes(json));
}
