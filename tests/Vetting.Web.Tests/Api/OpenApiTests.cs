using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Vetting.Testing;
using Vetting.Web.Api;

namespace Vetting.Web.Tests.Api;

public sealed class OpenApiTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Describes_every_route_and_no_other()
    {
        await using var api = await ApiHost.StartAsync(azurite);
        var routes = from endpoint in api.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                     from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
                     select (endpoint.RoutePattern.RawText!, method,
                         endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName);

        Assert.Equal(
            routes.Order(),
            OpenApiContract.Operations()
                .Select(found => (found.Path, found.Method, found.Operation["operationId"]!.GetValue<string>())).Order());
    }

    [Fact]
    public async Task Is_served_as_it_was_written()
    {
        await using var api = await ApiHost.StartAsync(azurite);

        var answer = await api.GetAsync("/openapi/v1.json", null);

        Assert.Equal(OpenApiEndpoint.Document, await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public void Points_nowhere_in_vain() =>
        Assert.All(References(OpenApiContract.Document), reference => OpenApiContract.Resolve(reference));

    [Fact]
    public void Describes_every_parameter_of_a_path() => Assert.All(OpenApiContract.Operations(), found =>
    {
        var given = (found.Operation["parameters"]?.AsArray() ?? [])
            .Concat(OpenApiContract.Document["paths"]![found.Path]!["parameters"]?.AsArray() ?? [])
            .Select(parameter => OpenApiContract.Resolve(parameter!))
            .Where(parameter => parameter["in"]!.GetValue<string>() == "path")
            .Select(parameter => parameter["name"]!.GetValue<string>());
        Assert.Equal(
            found.Path.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}')).Order(), given.Order());
    });

    [Fact]
    public void Gives_examples_of_their_own_schema()
    {
        var examples = Medias(OpenApiContract.Document).Where(media => media["example"] is not null).ToList();

        Assert.NotEmpty(examples);
        foreach (var media in examples)
            Assert.Equal("", OpenApiContract.Errors(media["schema"]!, media["example"]!.ToJsonString()));
    }

    [Theory]
    [InlineData("Submission", """{"creator":{"name":"Ada","email":"ada@example.com","locale":"fr"},"channels":[],"consent":{"textVersion":"1","givenAt":"2026-05-01T11:00:00Z"}}""")]
    [InlineData("Problem", """{"type":"about:blank","title":"","status":400,"detail":"","instance":"/"}""")]
    [InlineData("Acceptance", """{"vettingId":"alba-20260501T120000-0123456789abcdef","statusUrl":"https://a.example/","more":1}""")]
    public void Sees_what_is_not_of_a_schema(string schema, string json) => Assert.NotEqual(
        "", OpenApiContract.Errors(new JsonObject { ["$ref"] = $"#/components/schemas/{schema}" }, json));

    private static IEnumerable<JsonNode> References(JsonNode? node) =>
        Descendants(node).Where(found => found is JsonObject && found["$ref"] is JsonValue);

    private static IEnumerable<JsonNode> Medias(JsonNode? node) =>
        Descendants(node).Where(found => found is JsonObject && found["schema"] is not null && found["in"] is null);

    private static IEnumerable<JsonNode> Descendants(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Descendants(member.Value)).Prepend(members),
        JsonArray items => items.SelectMany(Descendants),
        _ => [],
    };
}
