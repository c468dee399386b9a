using System.Net;
using Vetting.Testing.Hosting;
using Vetting.Web.Webhooks;

namespace Vetting.LocalHost.Tests.Serving;

/// <summary>More submissions at the same time than are taken at once, on a real host.</summary>
public sealed class FloodTests : IAsyncLifetime
{
    private const int Flood = 60;
    private const int Waiting = 20;

    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-flood-").FullName;
    private readonly string _secret = WebhookSecret.Create();
    private readonly string _otherSecret = WebhookSecret.Create();
    private HostProcess _host = null!;

    public async ValueTask InitializeAsync()
    {
        var settings = HostSettings.ForBrand("acme", _secret, "key");
        foreach (var (name, value) in HostSettings.ForBrand("other", _otherSecret, "other-key").Where(one => one.Key.StartsWith("Brands__other", StringComparison.Ordinal)))
            settings[name] = value;
        settings["Limits__SubmissionsAtOnce"] = "4";
        settings["Limits__SubmissionsWaiting"] = $"{Waiting}";
        _host = new HostProcess(_folder, settings);
        await _host.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Each_submission_of_a_flood_is_taken_in_or_told_when_to_come_again_and_another_brand_is_not_kept_waiting()
    {
        using var acme = new VettingClient(_host.Address, "acme", _secret, "key");
        using var other = new VettingClient(_host.Address, "other", _otherSecret, "other-key");
        await acme.PutBriefAsync("cuisine", Samples.Brief());
        await other.PutBriefAsync("cuisine", Samples.Brief());
        var now = TimeProvider.System.GetUtcNow();

        var flood = Enumerable.Range(0, Flood)
            .Select(number => acme.SubmitAsync("cuisine", Samples.Submission($"Creator{number}", now, posts: 2), $"msg-{number}")).ToList();
        using var small = await other.SubmitAsync("cuisine", Samples.Submission("Small", now, posts: 2), "msg-small");
        var answers = await Task.WhenAll(flood);

        Assert.Equal(HttpStatusCode.Accepted, small.StatusCode);
        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Accepted, HttpStatusCode.TooManyRequests }));
        Assert.All(answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests), answer => Assert.NotNull(answer.Headers.RetryAfter));
        Assert.True(answers.Count(answer => answer.StatusCode == HttpStatusCode.Accepted) >= Waiting);
        // Whoever was told to come again does, and is taken in.
        for (var number = 0; number < Flood; number++)
        {
            await Eventually.Async(
                () => acme.SubmitAsync("cuisine", Samples.Submission($"Creator{number}", now, posts: 2), $"msg-{number}"),
                answer => answer.StatusCode == HttpStatusCode.Accepted, $"msg-{number} taken");
        }
    }
}
