using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Creators;
using Vetting.Core.History;

namespace Vetting.Sources.Tests;

/// <summary>The sources as a host registers them, with quick retries.</summary>
internal sealed class SourceHost : IAsyncDisposable
{
    public static Channel AnyFeed(string address) => new(Platforms.Feed, null, address, null);

    public static Channel Bluesky(string? handle, string? address = null) => new(Platforms.Bluesky, handle, address, null);

    public SourceHost(IEnumerable<KeyValuePair<string, string?>> settings, Action<IServiceCollection>? replace = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Fetch:RetryDelay"] = "00:00:00.001" })
            .AddInMemoryCollection(settings)
            .Build();
        var services = new ServiceCollection().AddHistorySources(configuration);
        replace?.Invoke(services);
        Services = services.BuildServiceProvider(
            new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    /// <summary>With a clock of its own.</summary>
    public static SourceHost At(IEnumerable<KeyValuePair<string, string?>> settings, TimeProvider time) =>
        new(settings, services => services.AddSingleton(time));

    public ServiceProvider Services { get; }

    public IHistoryFileReader Files => Services.GetRequiredService<IHistoryFileReader>();

    public Task<ChannelHistory> ReadAsync(
        Channel channel, HistoryLimits? limits = null, IProgress<int>? progress = null,
        CancellationToken cancellation = default) =>
        Services.GetServices<IHistorySource>().Single(source => source.CanRead(channel))
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
