using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Vetting.Web.Api;

namespace Vetting.Web.Tests.Site;

public sealed class FailurePageTests
{
    [Theory]
    [InlineData("/review/token", typeof(TimeoutException), 503, "text/html; charset=utf-8")]
    [InlineData("/review/token", typeof(InvalidOperationException), 500, "text/html; charset=utf-8")]
    [InlineData("/api/vettings/x", typeof(TimeoutException), 503, "application/problem+json")]
    public async Task Tells_people_with_a_page_and_programs_with_problem_details(
        string path, Type failure, int status, string contentType)
    {
        await using var services = new ServiceCollection().AddVettingPages().BuildServiceProvider();
        var http = new DefaultHttpContext { RequestServices = services };
        http.Request.Path = path;
        http.Response.Body = new MemoryStream();
        var failures = new FailureAnswers(
            new FailureClassifier(exception => exception is TimeoutException), NullLogger<FailureAnswers>.Instance);

        await failures.For(http, (Exception)Activator.CreateInstance(failure)!).ExecuteAsync(http);

        Assert.Equal((status, contentType), (http.Response.StatusCode, http.Response.ContentType));
        Assert.Equal(status == 503 ? "5" : "", http.Response.Headers.RetryAfter.ToString());
    }
}
