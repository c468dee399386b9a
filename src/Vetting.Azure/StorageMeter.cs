using Azure.Core;
using Azure.Core.Pipeline;

namespace Vetting.Azure;

/// <summary>Counts the requests that go to storage, retries included.</summary>
public sealed class StorageMeter
{
    private long _requests;

    public long Requests => Interlocked.Read(ref _requests);

    public HttpPipelinePolicy Policy => new Counting(this);

    private sealed class Counting(StorageMeter meter) : HttpPipelineSynchronousPolicy
    {
        public override void OnSendingRequest(HttpMessage message) => Interlocked.Increment(ref meter._requests);
    }
}
