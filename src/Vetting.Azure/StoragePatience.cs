using Azure.Core;
using Azure.Core.Pipeline;

namespace Vetting.Azure;

/// <summary>
/// Gives up on storage that is silent, without another try: whoever asked may be waiting for a page, and steps have
/// patience of their own. What is refused or cut off is tried again by the policy around this one.
/// </summary>
internal sealed class StoragePatience : HttpPipelinePolicy
{
    // At 1 MB/s a history of 20 MB still fits through a slow line.
    private const double BytesPerSecond = 1_000_000;
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(4);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        SetTimeout(message);
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        catch (OperationCanceledException silent) when (!message.CancellationToken.IsCancellationRequested)
        {
            throw Silent(message, silent);
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        SetTimeout(message);
        try
        {
            ProcessNext(message, pipeline);
        }
        catch (OperationCanceledException silent) when (!message.CancellationToken.IsCancellationRequested)
        {
            throw Silent(message, silent);
        }
    }

    private static void SetTimeout(HttpMessage message)
    {
        var length = 0L;
        message.Request.Content?.TryComputeLength(out length);
        message.NetworkTimeout = Silence + TimeSpan.FromSeconds(length / BytesPerSecond);
    }

    private static StorageSilentException Silent(HttpMessage message, OperationCanceledException silent) => new(
        $"Storage did not answer within {message.NetworkTimeout!.Value.TotalSeconds:0.0} seconds.", silent);
}
