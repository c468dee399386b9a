using Vetting.Core.History;

namespace Vetting.Sources.Fetching;

/// <summary>Fetches addresses through the guarded handler.</summary>
internal sealed class Fetcher(IHttpClientFactory clients)
{
    /// <param name="maxBytes">Of the body; the configured limit holds as well.</param>
    /// <exception cref="SourceFailedException">The source still answers 408, 429 or 5xx.</exception>
    /// <exception cref="HttpRequestException">The source is away.</exception>
    /// <exception cref="TimeoutException">The source is too slow.</exception>
    /// <exception cref="HistoryUnavailableException">Refused or TooLarge.</exception>
    public async Task<Fetched> GetAsync(Uri address, string accept, long maxBytes, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await SendAsync(request, maxBytes, cancellation);
    }

    /// <param name="request">Of its headers, redirects carry no more than Accept and User-Agent.</param>
    /// <inheritdoc cref="GetAsync" path="//param|//exception"/>
    public async Task<Fetched> SendAsync(HttpRequestMessage request, long maxBytes, CancellationToken cancellation)
    {
        using var client = clients.CreateClient(GuardedFetching.ClientName);
        request.LimitTo(maxBytes);
        using var response = await client.SendAsync(request, cancellation);
        if (TransientFailures.MayPass(response.StatusCode))
            throw new SourceFailedException(response.StatusCode);

        var type = response.Content.Headers.ContentType;
        return new(
            response.RequestMessage!.RequestUri!, response.StatusCode, type?.MediaType, type?.CharSet?.Trim('"'),
            await response.Content.ReadAsByteArrayAsync(cancellation))
        {
            Headers = response.Headers.Concat(response.Content.Headers)
                .SelectMany(header => header.Value.Select(value => (header.Key, value)))
                .ToLookup(header => header.Key, header => header.value, StringComparer.OrdinalIgnoreCase),
        };
    }
}
