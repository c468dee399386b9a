using System.Runtime.ExceptionServices;
using Azure;

namespace Vetting.LocalHost.Engine;

/// <summary>A request to the hub on behalf of somebody who may be waiting for a page: it fails as storage does, soon.
/// </summary>
internal static class HubCall
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    public static async Task<T> Async<T>(Task<T> call, TimeProvider time, CancellationToken cancellation)
    {
        await Async((Task)call, time, cancellation);
        return await call;
    }

    /// <exception cref="TimeoutException">The storage is silent.</exception>
    /// <exception cref="RequestFailedException">It refuses, or cannot be reached.</exception>
    public static async Task Async(Task call, TimeProvider time, CancellationToken cancellation)
    {
        try
        {
            await call.WaitAsync(Silence, time, cancellation);
        }
        catch (Exception wrapped) when (wrapped.InnerException is RequestFailedException cause)
        {
            ExceptionDispatchInfo.Throw(cause);
        }
    }
}
