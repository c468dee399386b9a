using Vetting.Azure;

namespace Vetting.LocalHost.Serving;

/// <summary>Makes the tables and containers before anything needs them.</summary>
internal sealed class StorageSetup(IStorageSetup storage) : IHostedService
{
    public Task StartAsync(CancellationToken cancellation) => storage.EnsureAsync(cancellation);

    public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;
}
