using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Vetting.Core.Connections;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Testing;
using Vetting.Testing.Browser;
using Vetting.Testing.Builders;
using Vetting.Testing.Sources;
using Vetting.Web.Tests.Site;

namespace Vetting.Web.Tests.Connect;

/// <summary>The site, the platforms that it connects, and a browser.</summary>
public sealed class ConnectSite(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly ChromiumFixture _chromium = new();

    internal RunningSite Site { get; private set; } = null!;

    internal SeenLines Lines { get; } = new();

    public TikTokServer TikTok { get; private set; } = null!;

    public ThreadsServer Threads { get; private set; } = null!;

    public InstagramLoginServer Instagram { get; private set; } = null!;

    internal FakeTimeProvider Time => (FakeTimeProvider)Site.Get<TimeProvider>();

    public async ValueTask InitializeAsync()
    {
        (TikTok, Threads, Instagram) = (
            await TikTokServer.StartAsync(), await ThreadsServer.StartAsync(), await InstagramLoginServer.StartAsync());
        IConsentingPlatform[] platforms = [TikTok, Threads, Instagram];
        foreach (var platform in platforms)
            platform.Posts = SourcePost.Daily(120, RunningSite.Now);
        Site = await StartAsync(azurite, FreePort(),
            [
                .. platforms.SelectMany(platform => platform.Settings)
                    .Where(setting => !setting.Key.StartsWith("Fetch:", StringComparison.Ordinal))
                    .Select(setting => $"{setting.Key}={setting.Value}"),
                .. platforms.Select((platform, index) => $"Fetch:AllowHosts:{index}={platform.Http.Address.Authority}"),
            ], Lines);
        await _chromium.InitializeAsync();
    }

    internal static Task<RunningSite> StartAsync(
        AzuriteFixture azurite, int port, IEnumerable<string> settings, SeenLines lines) => RunningSite.StartAsync(
        azurite,
        [
            $"Web:PublicAddress=http://127.0.0.1:{port}",
            "Fetch:RetryDelay=00:00:00.001",
            $"Connections:WrappingKeys:0={Convert.ToBase64String(new byte[32])}",
            .. settings,
        ],
        builder => builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(lines)
            .AddFilter<Microsoft.Extensions.Logging.Console.ConsoleLoggerProvider>(null, LogLevel.Critical));

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        await Site.DisposeAsync();
        await TikTok.DisposeAsync();
        await Threads.DisposeAsync();
        await Instagram.DisposeAsync();
    }

    internal Task<Visit> VisitAsync(string path, Screen? screen = null) =>
        Visit.OpenAsync(_chromium.Browser, Site.Address, path, screen ?? Screen.Desk);

    /// <summary>A creator with these channels, none of which is connected, and their link.</summary>
    internal async Task<string> LinkAsync(string locale, params Channel[] channels)
    {
        await Site.Get<IConnections>().ForgetAsync("maison-lin", Sample.Submission.Creator, channels, default);
        return (await Site.AskAsync(channels, UnavailableReason.NoOpenSource, locale)).Token;
    }

    internal async Task<Connection?> ConnectionAsync(Channel channel) =>
        (await Site.Get<IConnectionStore>().FindAsync(ConnectionKey.Of("maison-lin", channel)!, default))?.Connection;

    internal static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
