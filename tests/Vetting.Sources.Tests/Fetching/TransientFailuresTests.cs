using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Time.Testing;
using Vetting.Sources.Fetching;

namespace Vetting.Sources.Tests.Fetching;

public sealed class TransientFailuresTests
{
    private static readonly FakeTimeProvider Time = new(new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Reads_both_forms_of_Retry_After()
    {
        Assert.Equal(TimeSpan.FromSeconds(7), After(new(TimeSpan.FromSeconds(7))));
        Assert.Equal(TimeSpan.FromSeconds(30), After(new(Time.GetUtcNow().AddSeconds(30))));
        Assert.Equal(TimeSpan.Zero, After(new(Time.GetUtcNow().AddSeconds(-30))));
        Assert.Null(After(null));
    }

    [Theory]
    [InlineData(429, "7", 7)]
    [InlineData(429, "NOW+30", 30)]
    [InlineData(429, "NOW-30", 0)]
    [InlineData(429, "soon", null)]
    [InlineData(429, "99999999999999999", null)]
    [InlineData(503, "7", null)]
    public void Reads_when_a_rate_limit_ends(int status, string reset, int? seconds)
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status);
        response.Headers.Add("RateLimit-Reset", reset switch
        {
            "NOW+30" => $"{Time.GetUtcNow().ToUnixTimeSeconds() + 30}",
            "NOW-30" => $"{Time.GetUtcNow().ToUnixTimeSeconds() - 30}",
            _ => reset,
        });

        Assert.Equal(seconds, TransientFailures.RetryAfter(response, Time)?.TotalSeconds);
    }

    [Theory]
    [InlineData("X-RateLimit-Reset", "2026-05-01T10:00:05.123456Z", 5)]
    [InlineData("X-RateLimit-Reset", "2026-05-01T09:59:00.000000Z", 0)]
    [InlineData("Ratelimit-Reset", "1777629607", 7)]
    [InlineData("X-RateLimit-Reset", "30", null)]
    [InlineData("X-RateLimit-Reset", "soon", null)]
    public void Reads_where_a_platform_counts_anew(string header, string value, int? seconds)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        response.Headers.TryAddWithoutValidation(header, value);

        Assert.Equal(seconds, (int?)TransientFailures.RetryAfter(response, Time)?.TotalSeconds);
    }

    [Theory]
    [InlineData(408, true)]
    [InlineData(429, true)]
    [InlineData(500, true)]
    [InlineData(503, true)]
    [InlineData(400, false)]
    [InlineData(404, false)]
    [InlineData(200, false)]
    public void Knows_what_may_pass(int status, bool mayPass) =>
        Assert.Equal(mayPass, TransientFailures.MayPass((HttpStatusCode)status));

    private static TimeSpan? After(RetryConditionHeaderValue? header)
    {
        using var response = new HttpResponseMessage { Headers = { RetryAfter = header } };
        return TransientFailures.RetryAfter(response, Time);
    }
}
