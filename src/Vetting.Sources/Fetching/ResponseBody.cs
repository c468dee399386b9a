using Vetting.Core.History;

namespace Vetting.Sources.Fetching;

/// <summary>Reads a response's body, counted after decompression, without trusting its length or its pace.</summary>
internal sealed class ResponseBody(FetchOptions options, TimeProvider time)
{
    public async Task<byte[]> ReadAsync(HttpResponseMessage response, long? maxBytes, CancellationToken cancellation)
    {
        var limit = Math.Min(maxBytes ?? long.MaxValue, options.MaxResponseBytes);
        using var stall = new CancellationTokenSource(options.ReadTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stall.Token);
        await using var body = await response.Content.ReadAsStreamAsync(either.Token);
        using var bytes = new MemoryStream();
        var buffer = new byte[16_384];
        try
        {
            while (await body.ReadAsync(buffer, either.Token) is > 0 and var read)
            {
                if (bytes.Length + read > limit)
                {
                    throw new HistoryUnavailableException(
                        UnavailableReason.TooLarge, $"The answer is larger than {limit} bytes.");
                }

                bytes.Write(buffer, 0, read);
                stall.CancelAfter(options.ReadTimeout);
            }
        }
        catch (OperationCanceledException) when (stall.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"The source sent nothing for {options.ReadTimeout.TotalSeconds} s.");
        }

        return bytes.ToArray();
    }
}
