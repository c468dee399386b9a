using System.Net;
using Vetting.Core.History;

namespace Vetting.Sources.Fetching;

/// <summary>
/// The one way out to user-given addresses: checks every hop, bounds size and time, and hands over complete bodies.
/// Its errors name no host, because a creator's handle can be one.
/// </summary>
internal sealed class GuardedHandler(
    FetchOptions options, AllowedHosts allowed, TimeProvider time, HttpMessageHandler connection)
    : DelegatingHandler(connection)
{
    private const int MaxRedirects = 5;

    public static GuardedHandler Create(FetchOptions options, TimeProvider time, ResolveHost resolve)
    {
        var allowed = new AllowedHosts(options.AllowHosts);
        return new(options, allowed, time, new GuardedConnection(allowed, resolve).CreateHandler());
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellation)
    {
        using var deadline = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
        try
        {
            return await BufferAsync(await FollowAsync(request, either.Token), request.MaxBytes(), either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"The source did not answer in full within {options.Timeout.TotalSeconds} s.");
        }
        catch (HttpRequestException failed)
        {
            throw failed.InnerException is HistoryUnavailableException refused
                ? refused
                : new HttpRequestException(failed.HttpRequestError, $"The source is away: {failed.HttpRequestError}.");
        }
        catch (Exception failed) when (failed is IOException or InvalidDataException)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The source broke off its answer.");
        }
    }

    private async Task<HttpResponseMessage> FollowAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var hop = request;
        for (var redirects = 0; ; redirects++)
        {
            FetchAddress.Check(hop.RequestUri!, allowed);
            var response = await base.SendAsync(hop, cancellation);
            if (Redirect(response) is not { } next)
            {
                response.RequestMessage = hop;
                return response;
            }

            response.Dispose();
            if (redirects == MaxRedirects)
            {
                throw new HistoryUnavailableException(
                    UnavailableReason.Malformed, $"The address redirects more than {MaxRedirects} times.");
            }

            hop = Next(request, next);
        }
    }

    private static Uri? Redirect(HttpResponseMessage response)
    {
        var request = response.RequestMessage!;
        return request.Method == HttpMethod.Get
            && response.StatusCode is HttpStatusCode.Moved or HttpStatusCode.Found or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
            && response.Headers.Location is { } location
            && Uri.TryCreate(request.RequestUri!, location, out var address)
            ? address
            : null;
    }

    private static HttpRequestMessage Next(HttpRequestMessage request, Uri address)
    {
        var next = new HttpRequestMessage(HttpMethod.Get, address) { Version = request.Version };
        foreach (var header in request.Headers.Where(header => header.Key is "Accept" or "User-Agent"))
            next.Headers.TryAddWithoutValidation(header.Key, header.Value);

        return next;
    }

    private async Task<HttpResponseMessage> BufferAsync(
        HttpResponseMessage response, long? maxBytes, CancellationToken cancellation)
    {
        try
        {
            var bytes = await new ResponseBody(options, time).ReadAsync(response, maxBytes, cancellation);
            var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = response.Content.Headers.ContentType;
            content.Headers.LastModified = response.Content.Headers.LastModified;
            response.Content.Dispose();
            response.Content = content;
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
