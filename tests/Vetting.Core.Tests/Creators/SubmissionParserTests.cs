using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Vetting.Core.Content;
using Vetting.Core.Creators;

namespace Vetting.Core.Tests.Creators;

public sealed class SubmissionParserTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

    private const string Whole = """
        {
          "creator": { "name": " Ada Lovelace ", "email": "ada@example.com", "locale": "fr-FR" },
          "channels": [
            { "platform": "bluesky", "handle": "@ada.bsky.social", "followers": 12000 },
            { "platform": "feed", "address": "https://ada.example/feed.xml" },
            { "platform": "instagram", "handle": "@ada" }
          ],
          "niche": "mathematics",
          "message": "Bonjour,\nje m'intéresse aux machines.",
          "consent": { "textVersion": "2026-01", "givenAt": "2026-05-01T11:59:00+02:00" },
          "history": { "channel": 2, "format": "jsonl", "content": "{\"id\":\"1\"}\n" },
          "countries": { "creator": "FR", "audience": ["FR", "BE"] },
          "certificate": { "issuer": "ARPP", "expiresOn": "2027-01-31" }
        }
        """;

    [Fact]
    public void Reads_a_whole_submission()
    {
        var valid = Assert.IsType<ParsedSubmission.Valid>(Parse(Whole));

        var submission = valid.Submission;
        Assert.Equal(new Creator("Ada Lovelace", "ada@example.com", "fr"), submission.Creator);
        Assert.Equal(
            [
                new Channel("bluesky", "ada.bsky.social", null, 12000),
                new Channel("feed", null, "https://ada.example/feed.xml", null),
                new Channel("instagram", "ada", null, null),
            ],
            submission.Channels);
        Assert.Equal("Bonjour,\nje m'intéresse aux machines.", submission.Message);
        Assert.Equal(new Consent("2026-01", new(2026, 5, 1, 11, 59, 0, TimeSpan.FromHours(2))), submission.Consent);
        Assert.Equal("{\"id\":\"1\"}\n", Encoding.UTF8.GetString(valid.HistoryFile!));
        Assert.Equal(
            new HistoryUpload(2, HistoryFormat.JsonLines, ContentRef.Of(ContentKind.Submission, valid.HistoryFile)),
            submission.History);
        Assert.Equal("FR", submission.Countries!.Creator);
        Assert.Equal(["FR", "BE"], submission.Countries.Audience);
        Assert.Equal(new Certificate("ARPP", new(2027, 1, 31)), submission.Certificate);
    }

    public static TheoryData<string, string?, string> Mistakes => new()
    {
        { "creator", null, "creator: is missing" },
        { "creator", "[]", "creator: should be an object, and is a list of 0" },
        { "creator.name", "7", "creator.name: should be text, and is a number" },
        { "creator.name", "\"  \"", "creator.name: should be text of 1 to 100 characters" },
        { "creator.name", "\"Ada\\r\\nBcc: all@example.com\"", "creator.name: should be text without control characters" },
        { "creator.name", "\"Ada\\u202e\"", "creator.name: should be text without control characters" },
        { "creator.name", "\"\\ud800\"", "creator.name: should be text of whole Unicode characters" },
        { "creator.email", "\"ada\"", "creator.email: should be an email address such as ada@example.com" },
        { "creator.email", $"\"{new string('a', 65)}@example.com\"", "creator.email: should be an email address such as ada@example.com" },
        { "creator.email", $"\"ada@{new string('a', 64)}.com\"", "creator.email: should be an email address such as ada@example.com" },
        { "creator.email", "\"ada@localhost\"", "creator.email: should be an email address such as ada@example.com" },
        { "creator.email", "\"Ada <ada@example.com>\"", "creator.email: should be an email address such as ada@example.com" },
        { "creator.email", "\"ada@[127.0.0.1]\"", "creator.email: should be an email address such as ada@example.com" },
        { "creator.email", "\"ada@example..com\"", "creator.email: should be an email address such as ada@example.com" },
        { "creator.locale", "\"de\"", "creator.locale: should be fr or en" },
        { "countries.creator", "\"fr\"", "countries.creator: should be an ISO 3166-1 code in upper case, such as FR" },
        { "countries.audience", "[\"FR\",7]", "countries.audience[1]: should be an ISO 3166-1 code in upper case, such as FR" },
        { "certificate.expiresOn", "\"31/01/2027\"", "certificate.expiresOn: should be a day such as 2026-01-31" },
        { "certificate.issuer", null, "certificate.issuer: is missing" },
        { "creator.age", "1", "creator.age: is not known here; known are name, email, locale" },
        { "channels", null, "channels: is missing" },
        { "channels", "[]", "channels: should be a list of 1 to 10, and is a list of 0" },
        { "channels", "{}", "channels: should be a list of 1 to 10, and is an object" },
        { "channels[0]", "null", "channels[0]: should be an object, and is null" },
        { "channels[0].platform", "\"Blue Sky\"", "channels[0].platform: should be 1 to 30 of a-z, 0-9 and -, such as bluesky, feed or instagram" },
        { "channels[0].handle", "\"ada\"", "channels[0].handle: should be a Bluesky handle such as ada.bsky.social, or a did:plc or did:web" },
        { "channels[0].handle", null, "channels[0].handle: is missing" },
        { "channels[0].followers", "-1", "channels[0].followers: should be a whole number from 0 to 10000000000" },
        { "channels[0].followers", "1.5", "channels[0].followers: should be a whole number from 0 to 10000000000" },
        { "channels[0].followers", "\"12k\"", "channels[0].followers: should be a whole number from 0 to 10000000000" },
        { "channels[1].address", null, "channels[1].address: is missing" },
        { "channels[1].address", "\"/feed.xml\"", "channels[1].address: should be an absolute http or https address without user name or password" },
        { "channels[1].address", "\"file:///etc/passwd\"", "channels[1].address: should be an absolute http or https address without user name or password" },
        { "channels[1].address", "\"https://ada:secret@ada.example/\"", "channels[1].address: should be an absolute http or https address without user name or password" },
        { "channels[1].address", "\"http://a..b/\"", "channels[1].address: should be an absolute http or https address without user name or password" },
        { "channels[1].address", "\"http://-a.example/\"", "channels[1].address: should be an absolute http or https address without user name or password" },
        { "channels[1].address", "\"http://xn--zzzzzzzz.example/\"", "channels[1].address: should be an absolute http or https address without user name or password" },
        { "channels[1].address", "\"http://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.example/\"", "channels[1].address: should be an absolute http or https address without user name or password" },
        { "channels[1].address", "\"https://ada_lo.example/\"", "channels[1].address: should be an absolute http or https address without user name or password" },
        { "channels[1].address", "\"http://[::1/\"", "channels[1].address: should be an absolute http or https address without user name or password" },
        { "channels[1].handle", "\"ada\"", "channels[1].handle: should be left out for a feed; its address is enough" },
        { "channels[2].handle", null, "channels[2].handle: should be given, or address" },
        { "channels[2].handle", "\"a da\"", "channels[2].handle: should be the account's name: 1 to 100 characters without spaces, / or @" },
        { "channels[1]", """{"platform":"bluesky","handle":"ADA.bsky.social"}""", "channels: should name each channel once, and names Bluesky @ada.bsky.social 2 times" },
        { "niche", "[\"maths\"]", "niche: should be text, and is a list of 1" },
        { "message", "\"\\u0000\"", "message: should be text without control characters" },
        { "consent", "true", "consent: should be an object, and is true or false" },
        { "consent.textVersion", null, "consent.textVersion: is missing" },
        { "consent.givenAt", "\"2026-05-01\"", "consent.givenAt: should be a time with its zone, such as 2026-01-31T09:30:00Z" },
        { "consent.givenAt", "\"2026-05-01T12:06:00Z\"", "consent.givenAt: should not be in the future" },
        { "history.channel", "3", "history.channel: should be a whole number from 0 to 2" },
        { "history.format", "\"xlsx\"", "history.format: should be one of jsonl, csv, export" },
        { "history.format", "\"\\ud800\"", "history.format: should be one of jsonl, csv, export" },
        { "history.content", null, "history.content: should be given, or contentBase64, and not both" },
        { "history.contentBase64", "\"AAAA\"", "history.content: should be given, or contentBase64, and not both" },
        { "history", """{"channel":2,"format":"csv","contentBase64":"\ud800"}""", "history.contentBase64: should be the file in base64, not empty" },
        { "history.content", "\"\"", "history.content: should be the file's text, not empty" },
        { "surprise", "1", "surprise: is not known here; known are creator, channels, niche, message, consent, history, countries, certificate, reference" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Names_the_field_and_what_it_should_be(string path, string? json, string expected)
    {
        var invalid = Assert.IsType<ParsedSubmission.Invalid>(Parse(With(path, json)));

        Assert.Equal(expected, string.Join("; ", invalid.Errors.Select(error => $"{error.Field}: {error.Message}")));
    }

    [Fact]
    public void Names_all_mistakes_at_once()
    {
        var invalid = Assert.IsType<ParsedSubmission.Invalid>(Parse("""{"creator":{"name":1},"channels":[{}],"x":null}"""));

        Assert.Equal(
            ["creator.name", "creator.email", "creator.locale", "channels[0].platform", "x", "consent"],
            invalid.Errors.Select(error => error.Field));
    }

    [Theory]
    [InlineData("", "should be a JSON object, and is empty")]
    [InlineData("{\n  \"creator\": oops\n}", "line 2, byte 14")]
    [InlineData("{\"niche\":\"a\",\"niche\":\"b\"}", "once")]
    [InlineData("[]", "should be a JSON object, and is a list of 0")]
    public void Says_where_the_body_stops_being_json(string body, string expected)
    {
        var error = Assert.Single(Assert.IsType<ParsedSubmission.Invalid>(Parse(body)).Errors);

        Assert.Equal("body", error.Field);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_is_not_utf8() => Assert.IsType<ParsedSubmission.Invalid>(
        SubmissionParser.Parse([(byte)'{', (byte)'"', 0xff, (byte)'"', (byte)':', (byte)'1', (byte)'}'], Now));

    [Fact]
    public void Tells_a_missing_consent_from_a_wrong_shape()
    {
        Assert.IsType<ParsedSubmission.ConsentMissing>(Parse(With("consent", null)));
        Assert.IsType<ParsedSubmission.ConsentMissing>(Parse(With("consent", "null")));
    }

    [Theory]
    [InlineData("csv", HistoryFormat.Csv)]
    [InlineData("export", HistoryFormat.Export)]
    public void Takes_a_history_file_in_base64_as_it_is(string name, HistoryFormat format)
    {
        byte[] file = [0x1f, 0x8b, 0, 255, 1];

        var valid = Assert.IsType<ParsedSubmission.Valid>(Parse(
            With("history", $$"""{"channel":2,"format":"{{name}}","contentBase64":"{{Convert.ToBase64String(file)}}"}""")));

        Assert.Equal(file, valid.HistoryFile);
        Assert.Equal(format, valid.Submission.History!.Format);
    }

    [Property]
    public bool Bytes_of_any_kind_are_read_or_refused(byte[] bytes) =>
        SubmissionParser.Parse(bytes, Now) is ParsedSubmission.Invalid { Errors.Count: > 0 };

    [Property]
    public bool A_byte_changed_anywhere_is_read_or_refused(ushort position, byte value)
    {
        var bytes = Encoding.UTF8.GetBytes(Whole);
        bytes[position % bytes.Length] = value;
        return SubmissionParser.Parse(bytes, Now)
            is ParsedSubmission.Valid or ParsedSubmission.ConsentMissing or ParsedSubmission.Invalid { Errors.Count: > 0 };
    }

    [Property]
    public bool A_member_of_any_text_is_read_or_refused(string? text, byte which)
    {
        string[] paths = ["creator.name", "creator.email", "channels[0].handle", "channels[1].address", "message"];
        return Parse(With(paths[which % paths.Length], JsonSerializer.Serialize(text)))
            is ParsedSubmission.Valid or ParsedSubmission.Invalid { Errors.Count: 1 };
    }

    [Property]
    public bool What_was_accepted_is_accepted_again_and_unchanged(uint followers, bool french, ushort minutes)
    {
        var node = JsonNode.Parse(Whole)!;
        node["creator"]!["locale"] = french ? "fr" : "en";
        node["channels"]![0]!["followers"] = followers;
        node["consent"]!["givenAt"] = Now.AddMinutes(-minutes).ToString("O");
        node.AsObject().Remove("history");
        var once = ((ParsedSubmission.Valid)Parse(node.ToJsonString())).Submission;
        var again = ((ParsedSubmission.Valid)Parse(JsonSerializer.Serialize(once, Json.Options))).Submission;
        return CanonicalJson.Serialize(once).SequenceEqual(CanonicalJson.Serialize(again))
            && once.Channels[0].Followers == followers;
    }

    private static ParsedSubmission Parse(string json) => SubmissionParser.Parse(Encoding.UTF8.GetBytes(json), Now);

    /// <summary>The whole submission with the member at the path replaced, or taken out.</summary>
    private static string With(string path, string? json)
    {
        // Half a surrogate pair passes through JsonNode only as text, so it is put in afterwards.
        const string Mark = "\"@here@\"";
        var root = JsonNode.Parse(Whole)!;
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        var node = root;
        foreach (var step in steps[..^1])
            node = step[0] == '[' ? node[int.Parse(step[1..^1])]! : node[step]!;
        if (steps[^1][0] == '[')
            node[int.Parse(steps[^1][1..^1])] = JsonNode.Parse(Mark);
        else if (json is null)
            node.AsObject().Remove(steps[^1]);
        else
            node[steps[^1]] = JsonNode.Parse(Mark);
        return root.ToJsonString().Replace(Mark, json, StringComparison.Ordinal);
    }
}
