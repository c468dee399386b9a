using DurableTask.AzureStorage;
using DurableTask.Core;
using Microsoft.Extensions.Options;
using Vetting.LocalHost.Serving;

namespace Vetting.LocalHost.Engine;

/// <summary>Runs orchestrations and activities in this process for as long as the host runs.</summary>
internal sealed partial class EmbeddedEngine(
    AzureStorageOrchestrationService hub,
    OrchestrationCatalog orchestrations,
    StepCatalog steps,
    IOptions<EngineOptions> options,
    TimeProvider time,
    ILogger<EmbeddedEngine> log) : IHostedService
{
    private static readonly TimeSpan HandOverLimit = TimeSpan.FromSeconds(5);

    private readonly StoppingActivities _activities = new();
    private TaskHubWorker? _worker;

    /// <exception cref="InvalidOperationException">The storage does not answer, or refuses.</exception>
    public async Task StartAsync(CancellationToken cancellation)
    {
        await PatientStorage.MakeAsync(_ => hub.CreateIfNotExistsAsync(), time, cancellation);
        _worker = new TaskHubWorker(hub, orchestrations, steps)
        {
            ErrorPropagationMode = ErrorPropagationMode.UseFailureDetails,
        };
        _worker.AddActivityDispatcherMiddleware(_activities.RunAsync);
        await _worker.StartAsync();
    }

    /// <summary>Takes nothing new, lets what is under way end if it is quick, and hands its partitions on.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        if (Interlocked.Exchange(ref _worker, null) is not { } worker)
            return;
        var patience = options.Value.StopPatience;
        _ = _activities.GiveUpAfterAsync(patience, time);
        try
        {
            await StopAsync(worker).WaitAsync(patience + HandOverLimit, time, cancellation);
        }
        catch (Exception unclean) when (unclean is TimeoutException or OperationCanceledException)
        {
            StoppedUncleanly(log);
        }
    }

    /// <summary>In parts: the worker's own stop either drops orchestrations under way or waits for those that only wait.
    /// </summary>
    private Task StopAsync(TaskHubWorker worker) => Task.WhenAll(
        worker.TaskActivityDispatcher.StopAsync(forced: false),
        worker.TaskOrchestrationDispatcher.StopAsync(forced: true),
        hub.StopAsync(isForced: false));

    [LoggerMessage(1, LogLevel.Information, "Stopped with work under way; it will be taken up again.")]
    private static partial void StoppedUncleanly(ILogger log);
}
