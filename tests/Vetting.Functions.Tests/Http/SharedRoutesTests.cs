using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Vetting.Functions.Http;

namespace Vetting.Functions.Tests.Http;

public sealed class SharedRoutesTests(WorkerFixture worker) : IClassFixture<WorkerFixture>
{
    [Fact]
    public void Every_address_and_every_method_has_a_function() => Assert.Equal(
        [("Home", HttpFunctions.Root, null), ("Web", HttpFunctions.Everything, null)],
        DeclaredFunctions.With<HttpTriggerAttribute>()
            .Select(function => (function.Name, Trigger: function.Trigger.GetCustomAttribute<HttpTriggerAttribute>()!))
            .Select(function => (function.Name, function.Trigger.Route!, function.Trigger.Methods))
            .OrderBy(function => function.Name, StringComparer.Ordinal));

    [Theory]
    [InlineData("GET", "/", 200, "text/html; charset=utf-8")]
    [InlineData("HEAD", "/", 200, "text/html; charset=utf-8")]
    [InlineData("GET", "/health/live", 200, "application/json")]
    [InlineData("GET", "/openapi/v1.json", 200, "application/json")]
    [InlineData("GET", "/ops/sign-in", 200, "text/html; charset=utf-8")]
    [InlineData("GET", "/api/brands/alba/vettings", 401, "application/problem+json")]
    [InlineData("GET", "/dev/inbox", 403, "text/html; charset=utf-8")]
    public async Task Answers_what_the_embedded_host_answers(string method, string path, int status, string contentType)
    {
        var http = await WorkerRequest.RunAsync(worker.Services, method, path);

        Assert.Equal((status, contentType), (http.Response.StatusCode, http.Response.ContentType));
    }

    [Theory]
    [InlineData("GET", "/nowhere", 404, "", "text/html; charset=utf-8")]
    [InlineData("GET", "/api/vettings/a/b/c", 404, "", "application/problem+json")]
    [InlineData("DELETE", "/review/token", 405, "GET, HEAD, POST", "text/html; charset=utf-8")]
    [InlineData("POST", "/", 405, "GET, HEAD", "text/html; charset=utf-8")]
    [InlineData("PATCH", "/api/brands/a/briefs/b", 405, "GET, PUT", "application/problem+json")]
    public async Task Tells_a_wrong_method_from_an_unknown_address(
        string method, string path, int status, string allow, string contentType)
    {
        var http = await WorkerRequest.RunAsync(worker.Services, method, path);

        Assert.Equal((status, contentType), (http.Response.StatusCode, http.Response.ContentType));
        Assert.Equal(allow, string.Join(", ", http.Response.Headers.Allow.ToString().Split(", ").Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_client_that_hangs_up_fails_no_invocation()
    {
        using var gone = new CancellationTokenSource();

        var http = await WorkerRequest.RunAsync(worker.Services, "POST", "/api/submissions/alba/printemps", http =>
        {
            http.RequestAborted = gone.Token;
            // Without these the body is not read at all.
            http.Request.Headers["webhook-id"] = "msg_1";
            http.Request.Headers["webhook-timestamp"] = "1780000000";
            http.Request.Headers["webhook-signature"] = "v1,AAAA";
            http.Request.Body = new HungUp(gone);
        });

        Assert.Equal(StatusCodes.Status499ClientClosedRequest, http.Response.StatusCode);
    }

    [Fact]
    public async Task A_failure_after_the_client_hung_up_fails_no_invocation()
    {
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await WorkerRequest.RunAsync(worker.Services, "GET", "/review/token", http => http.RequestAborted = gone.Token);
    }

    /// <summary>A body whose sender goes away while it is read.</summary>
    private sealed class HungUp(CancellationTokenSource gone) : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await gone.CancelAsync();
            throw new OperationCanceledException(gone.Token);
        }
    }
}
