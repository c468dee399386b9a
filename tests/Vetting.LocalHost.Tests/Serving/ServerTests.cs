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

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
