using Vetting.Azure;

namespace Vetting.LocalHost.Serving;

/// <summary>Makes the tables and containers before anything needs them.</summary>
internal sealed class StorageStart(IStorageSetup storage, TimeProvider time) : IHostedService
{
    /// <exception cref="InvalidOperationException">The storage does not answer, or refuses.</exception>
    public Task StartAsync(CancellationToken cancellation) => PatientStorage.MakeAsync(storage.EnsureAsync, time, cancellation);

    public Task StopAsync(CancellationToken cancellation) => Task.CompletedTask;
}
