using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Connections;
using Vetting.Core.Creators;
using Vetting.Core.History;
using Vetting.Testing.Memory;
using Vetting.Testing.Sources;

namespace Vetting.Sources.Tests;

/// <summary>The sources as a host registers them, with quick retries.</summary>
internal sealed class SourceHost : IAsyncDisposable
{
    public const string Brand = "maison-lin";

    public static Creator Ada { get; } = new("Ada", "ada@creator.example", "en");

    public static Channel AnyFeed(string address) => new(Platforms.Feed, null, address, null);

    public static Channel Bluesky(string? handle, string? address = null) => new(Platforms.Bluesky, handle, address, null);

    public SourceHost(IEnumerable<KeyValuePair<string, string?>> settings, Action<IServiceCollection>? replace = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Fetch:RetryDelay"] = "00:00:00.001" })
            .AddInMemoryCollection(settings)
            .Build();
        var services = new ServiceCollection().AddHistorySources(configuration).AddConnectedReading()
            .AddSingleton<MemoryConnectionStore>()
            .AddSingleton<IConnectionStore>(provider => provider.GetRequiredService<MemoryConnectionStore>())
            .AddSingleton<ITokenProtection, PlainTokens>();
        replace?.Invoke(services);
        Services = services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    /// <summary>With a clock of its own.</summary>
    public static SourceHost At(IEnumerable<KeyValuePair<string, string?>> settings, TimeProvider time) =>
        new(settings, services => services.AddSingleton(time));

    /// <summary>Reads from the platform, by what its user consented to where that is needed.</summary>
    public static SourceHost Of(IFakePlatform platform, Action<IServiceCollection>? replace = null) =>
        Of(platform, platform.Settings, replace);

    public static SourceHost Of(
        IFakePlatform platform, IEnumerable<KeyValuePair<string, string?>> settings,
        Action<IServiceCollection>? replace = null)
    {
        var host = new SourceHost(settings, replace);
        if (platform is IConsentingPlatform consenting)
            host.Connect(consenting);
        return host;
    }

    public static SourceHost At(
        IFakePlatform platform, TimeProvider time, IEnumerable<KeyValuePair<string, string?>>? settings = null) =>
        Of(platform, settings ?? platform.Settings, services => services.AddSingleton(time));

    public MemoryConnectionStore Connections => Services.GetRequiredService<MemoryConnectionStore>();

    public ConnectionKey Connect(IConsentingPlatform platform)
    {
        var key = ConnectionKey.Of(Brand, platform.Channel)!;
        var now = Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var tokens = Services.GetRequiredService<ITokenProtection>().Protect(key, platform.Give(now));
        Assert.True(Connections.SaveAsync(new(
            key, platform.Channel.Handle!, "1", platform.Granted, "v", Connection.OwnerOf(Ada), now, tokens), null, default).IsCompletedSuccessfully);
        return key;
    }

    public ServiceProvider Services { get; }

    public IHistoryFileReader Files => Services.GetRequiredService<IHistoryFileReader>();

    public async Task<ChannelHistory> ReadAsync(
        Channel channel, HistoryLimits? limits = null, IProgress<int>? progress = null,
        CancellationToken cancellation = default) =>
        await Services.GetRequiredService<IConnectedHistories>().TryReadAsync(
            Brand, Ada, channel, limits ?? HistoryLimits.Default, progress, cancellation)
        ?? await Services.GetServices<IHistorySource>().Single(source => source.CanRead(channel))
            .ReadAsync(channel, limits ?? HistoryLimits.Default, progress, cancellation);

    public async Task<HistoryUnavailableException> FailsAsync(
        Channel channel, UnavailableReason reason, HistoryLimits? limits = null)
    {
        var failure = await Assert.ThrowsAsync<HistoryUnavailableException>(() => ReadAsync(channel, limits));
        Assert.Equal((reason, failure.Message), (failure.Reason, failure.Message));
        return failure;
    }

    public ValueTask DisposeAsync() => Services.DisposeAsync();
}
