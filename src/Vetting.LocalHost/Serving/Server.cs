using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Vetting.Azure;
using Vetting.Azure.Connections;
using Vetting.Azure.Mail;
using Vetting.Azurite;
using Vetting.Core.Connections;
using Vetting.Core.Pipeline;
using Vetting.Core.Review;
using Vetting.Core.Rights;
using Vetting.Language;
using Vetting.LocalHost.Demo;
using Vetting.LocalHost.Engine;
using Vetting.Sources;
using Vetting.Web;
using Vetting.Web.Api;
using Vetting.Web.Inbox;

namespace Vetting.LocalHost.Serving;

/// <summary>The whole product in one process: Azurite unless a storage account is named, the flows, the web.</summary>
public sealed class Server : IAsyncDisposable
{
    private readonly FolderLock _claim;
    private readonly AzuriteProcess? _azurite;
    private readonly WebApplication _app;

    private Server(
        ServerSettings settings, Uri address, DemoBrand? demo, FolderLock claim, AzuriteProcess? azurite, WebApplication app)
    {
        (Settings, Address, Demo, _claim, _azurite, _app) = (settings, address, demo, claim, azurite, app);
    }

    /// <summary>Whether answers wait for the embedded storage's disk; true unless it says false.</summary>
    internal const string WaitsForDisk = "Storage:WaitForDisk";

    public ServerSettings Settings { get; }

    public Uri Address { get; }

    /// <summary>Null when the operator configured brands.</summary>
    public DemoBrand? Demo { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Where mail goes, with the key that opens it; null when it is really sent.</summary>
    public Uri? Inbox => Services.GetService<IDevelopmentInbox>() is null
        ? null
        : new Uri(Address, Services.GetRequiredService<InboxKey>().Path);

    /// <exception cref="InvalidOperationException">The folder or the port is taken, or a setting is wrong.</exception>
    public static async Task<Server> StartAsync(ServerSettings settings, CancellationToken cancellation)
    {
        DataFolder.Open(settings.DataFolder);
        var claim = await RunningServer.ClaimAsync(settings.DataFolder, TimeProvider.System, cancellation);
        try
        {
            return await StartAsync(settings, claim, cancellation);
        }
        catch
        {
            claim.Dispose();
            throw;
        }
    }

    public Task WaitForShutdownAsync(CancellationToken cancellation) => _app.WaitForShutdownAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_azurite is not null)
            await _azurite.DisposeAsync();
        RunningServer.Withdraw(Settings.DataFolder);
        _claim.Dispose();
    }

    private static async Task<Server> StartAsync(
        ServerSettings settings, FolderLock claim, CancellationToken cancellation)
    {
        var address = new Uri($"http://127.0.0.1:{(settings.Port == 0 ? FreePort() : settings.Port)}");
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddLocalSettings(Environment.CurrentDirectory).AddEnvironmentVariables();
        KeptKey.AddTo(builder.Configuration, settings.DataFolder);
        var demo = DemoBrand.UnlessConfigured(builder.Configuration, settings.DataFolder);
        var azurite = await StartAzuriteAsync(builder.Configuration, settings.DataFolder, cancellation);
        try
        {
            return new Server(settings, address, demo, claim, azurite,
                await StartAppAsync(builder, settings, address, azurite, cancellation));
        }
        catch
        {
            if (azurite is not null)
                await azurite.DisposeAsync();
            throw;
        }
    }

    private static async Task<AzuriteProcess?> StartAzuriteAsync(
        ConfigurationManager configuration, string folder, CancellationToken cancellation)
    {
        if (configuration["Storage:ConnectionString"] is not null || configuration["Storage:BlobServiceUri"] is not null)
            return null;
        var azurite = new AzuriteProcess(
            DataFolder.StorageIn(folder), synced: configuration.GetValue(WaitsForDisk, defaultValue: true));
        await azurite.StartAsync(cancellation);
        configuration["Storage:ConnectionString"] = azurite.ConnectionString;
        return azurite;
    }

    private static async Task<WebApplication> StartAppAsync(
        WebApplicationBuilder builder, ServerSettings settings, Uri address, AzuriteProcess? azurite, CancellationToken cancellation)
    {
        builder.Configuration["Web:PublicAddress"] ??= address.GetLeftPart(UriPartial.Authority);
        // The storage of a data folder has its key in the folder, and not in the storage.
        if (azurite is not null)
            builder.Configuration["Connections:WrappingKeys:0"] ??= WrappingKey.ReadOrCreate(settings.DataFolder);
        builder.WebHost.UseUrls(address.ToString());
        // What a connection holds before anybody reads it; 1 MB otherwise, of each of hundreds in a flood.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBufferSize = 64 * 1024);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Azure", LogLevel.Warning)
            .AddFilter("System.Net.Http", LogLevel.Warning)
            // Said once, by the step's own failure and by the sentence on why the start failed.
            .AddFilter("Polly", LogLevel.None)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        AddServices(builder.Services, builder.Configuration, isShared: azurite is null);
        builder.Services.AddEmbeddedEngine(engine =>
        {
            // Other hosts may use an account too; the Azurite of a data folder is its host's alone.
            if (azurite is null)
                engine.ShareAs($"{Environment.MachineName}:{address.Port}");
        });
        AddBackground(builder.Services, builder.Configuration, azurite);
        builder.Services.AddHostFiltering(filter => filter.AllowedHosts =
            ["localhost", "127.0.0.1", "[::1]", .. PublicHost(builder.Configuration["Web:PublicAddress"])]);

        var app = builder.Build();
        // A page anywhere can point a name of its own here, and would be of the same origin under that name; so the
        // framework turns it away before anything of ours runs.
        app.UseHostFiltering();
        app.UseVettingProblems();
        app.MapVetting();
        await ListenAsync(app, address, cancellation);
        RunningServer.Announce(settings.DataFolder, new RunningServer(
            Environment.ProcessId, TimeProvider.System.GetUtcNow(), address.ToString(), azurite?.ConnectionString ?? ""));
        return app;
    }

    private static async Task ListenAsync(WebApplication app, Uri address, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException taken) when (taken.InnerException is AddressInUseException)
        {
            throw new InvalidOperationException(
                $"Port {address.Port} is taken. Choose another with --port, or 0 for any free one.", taken);
        }
    }

    private static void AddServices(IServiceCollection services, IConfiguration configuration, bool isShared)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddVettingStorage(configuration);
        services.AddHostedService<StorageStart>();
        services.AddHistorySources(configuration);
        services.AddConnectionStorage(configuration, keyNeeded: isShared).AddCreatorConnections();
        services.AddEmbeddedAnalyser();
        services.AddVettingPipeline();
        services.AddSingleton<IFailureClassifier>(new FailureClassifier(StorageFailure.IsTransient));
        services.AddVettingApi(configuration);
        services.AddVettingPages();
        if (configuration["Mail:Smtp:Host"] is null)
            services.AddDevelopmentInbox().AddSingleton(new InboxKey(configuration[KeptKey.Inbox]!));
        else
            services.AddSmtpMail(configuration);
    }

    /// <summary>What needs the engine, so that it is there first.</summary>
    private static void AddBackground(
        IServiceCollection services, IConfiguration configuration, AzuriteProcess? azurite)
    {
        if (azurite is not null)
            AddKept(services, azurite);
        services.AddHostedService<Reconciling>();
        services.AddHostedService<DailySweeps>();
        services.AddHostedService<SendingDigests>();
        services.AddHostedService(provider => new IdleCollection(provider.GetRequiredService<TimeProvider>()));
        services.AddTelemetry(configuration);
    }

    private static void AddKept(IServiceCollection services, AzuriteProcess azurite) => services
        .AddSingleton(azurite)
        .AddSingleton<IStorageFreeing, FreedAzurite>()
        .AddHostedService<KeptAzurite>()
        .AddHostedService<StoreSoundness>()
        .AddHealthChecks().AddCheck<ContentsHealth>("contents", tags: [HealthEndpoints.ReadyTag]);

    private static string[] PublicHost(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var parsed) && parsed.Host.Length > 0 ? [parsed.Host] : [];

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
