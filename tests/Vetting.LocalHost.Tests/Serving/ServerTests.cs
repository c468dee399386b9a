using System.Net;
using System.Runtime.Versioning;
using Vetting.LocalHost.Serving;

namespace Vetting.LocalHost.Tests.Serving;

public sealed class ServerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("vetting-server-").FullName;

    [Fact]
    public async Task A_second_host_on_the_same_folder_is_told_who_serves_it()
    {
        await using var first = await Server.StartAsync(new ServerSettings(_folder, 0), TestContext.Current.CancellationToken);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Server.StartAsync(new ServerSettings(_folder, 0), TestContext.Current.CancellationToken));

        Assert.Contains($"{Environment.ProcessId}", refused.Message, StringComparison.Ordinal);
        Assert.Contains(first.Address.ToString(), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopped_host_can_be_started_again_on_its_folder_and_keeps_its_demo()
    {
        string? secret;
        await using (var first = await Server.StartAsync(new ServerSettings(_folder, 0), TestContext.Current.CancellationToken))
            secret = first.Demo!.WebhookSecret;

        await using var second = await Server.StartAsync(new ServerSettings(_folder, 0), TestContext.Current.CancellationToken);

        Assert.Equal(secret, second.Demo!.WebhookSecret);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task What_holds_secrets_is_its_owner_s_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        var data = Path.Combine(_folder, "data");

        await using var server = await Server.StartAsync(new ServerSettings(data, 0), TestContext.Current.CancellationToken);

        Assert.Equal("rwx------", ModeOf(data));
        Assert.Equal("rw-------", ModeOf(Path.Combine(data, "demo.json")));
        Assert.Equal("rw-------", ModeOf(Path.Combine(data, "server.json")));
        Assert.Equal("rw-------", ModeOf(Path.Combine(data, "integrity.key")));
        Assert.Equal("rw-------", ModeOf(Path.Combine(data, "inbox.key")));
    }

    [Fact]
    public async Task Answers_under_its_own_names_only()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var server = await Server.StartAsync(new ServerSettings(_folder, 0), cancellation);
        using var client = new HttpClient();

        foreach (var (host, status) in new[]
        {
            ("127.0.0.1", HttpStatusCode.OK), ("localhost", HttpStatusCode.OK), ("[::1]", HttpStatusCode.OK),
            ("rebound.example", HttpStatusCode.BadRequest), ("127.0.0.1.rebound.example", HttpStatusCode.BadRequest),
        })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, "/health/live"));
            request.Headers.Host = $"{host}:{server.Address.Port}";
            using var answer = await client.SendAsync(request, cancellation);
            Assert.Equal((host, status), (host, answer.StatusCode));
        }
    }

    [UnsupportedOSPlatform("windows")]
    private static string ModeOf(string path)
    {
        var mode = (int)File.GetUnixFileMode(path);
        return string.Concat(Enumerable.Range(0, 9).Select(bit => (mode & (0x100 >> bit)) == 0 ? '-' : "rwx"[bit % 3]));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
