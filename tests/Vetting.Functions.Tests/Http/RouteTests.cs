using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Vetting.Azure.Mail;
using Vetting.Functions.Hosting;
using Vetting.Functions.Http;
using Vetting.Testing;
using Vetting.Web;

namespace Vetting.Functions.Tests.Http;

public sealed partial class RouteTests
{
    /// <summary>Method and pattern of all that the shared code answers to.</summary>
    private static IEnumerable<string> Shared()
    {
        var builder = WebApplication.CreateSlimBuilder();
        var settings = TestStorage.Settings(["Storage:ConnectionString=UseDevelopmentStorage=true"]);
        builder.Services.AddVettingCore(settings).AddVettingWeb(settings).AddDevelopmentInbox().AddVettingFlows();
        var app = builder.Build();
        app.MapVettingApi();
        app.MapVettingPages();
        app.MapDevelopmentInbox();
        return from source in ((IEndpointRouteBuilder)app).DataSources
               from endpoint in source.Endpoints.OfType<RouteEndpoint>()
               from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
               select $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}";
    }

    private static IEnumerable<string> Functions() =>
        from function in DeclaredFunctions.With<HttpTriggerAttribute>()
        let trigger = function.Trigger.GetCustomAttribute<HttpTriggerAttribute>()!
        where trigger.Route != Routes.Everything
        from method in trigger.Methods!
        select $"{method.ToUpperInvariant()} /{(trigger.Route == Routes.Root ? "" : Constraint().Replace(trigger.Route!, "}"))}";

    [Fact]
    public void Every_endpoint_has_a_function_and_every_function_an_endpoint() =>
        Assert.Equal(Shared().Order(StringComparer.Ordinal), Functions().Order(StringComparer.Ordinal));

    /// <summary>The host tries routes by the functions' names.</summary>
    [Fact]
    public void What_matches_every_address_comes_last() => Assert.Equal(
        "Unanswered",
        DeclaredFunctions.With<HttpTriggerAttribute>().Select(function => function.Name).Max(StringComparer.Ordinal));

    [Theory]
    [InlineData("GET", "/nowhere", 404, null)]
    [InlineData("GET", "/api/vettings/a/b/c", 404, null)]
    [InlineData("DELETE", "/review/token", 405, "GET, HEAD, POST")]
    [InlineData("POST", "/", 405, "GET, HEAD")]
    [InlineData("PATCH", "/api/brands/a/briefs/b", 405, "GET, PUT")]
    public async Task Tells_a_wrong_method_from_an_unknown_address(string method, string path, int status, string? allow)
    {
        var http = new DefaultHttpContext
        {
            Request = { Method = method, Path = path },
            RequestServices = WebApplication.CreateSlimBuilder().Build().Services,
        };

        await Routes.Refuse(http.Request).ExecuteAsync(http);

        Assert.Equal(status, http.Response.StatusCode);
        Assert.Equal(allow ?? "", http.Response.Headers.Allow.ToString());
    }

    [GeneratedRegex(":.*}$")]
    private static partial Regex Constraint();
}
