using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Content;

public sealed class JsonTests
{
    [Fact]
    public void Reads_back_what_it_wrote_without_its_nulls()
    {
        var submission = Sample.Submission with { Niche = null, Message = null, Channels = [new("feed", null, "https://a.example/", null)] };

        var json = JsonSerializer.Serialize(submission, Json.Options);

        Assert.DoesNotContain("null", json, StringComparison.Ordinal);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Submission>(json, Json.Options), Json.Options));
    }

    [Theory]
    [InlineData("""{"name":"Ada","email":"ada@example.com"}""")]
    [InlineData("""{"name":"Ada","email":"ada@example.com","locale":null}""")]
    public void Wants_what_cannot_be_null(string creator) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Creator>(creator, Json.Options));
}
