using Microsoft.AspNetCore.Http;

namespace Vetting.Web.Api;

internal static class BoundedBody
{
    /// <summary>Reads no more than is allowed, whatever Content-Length says or leaves out.</summary>
    /// <returns>Null when there is more.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellation)
    {
        if (request.ContentLength > maxBytes)
            return null;
        // Held once where the length was told, as nearly everybody tells it.
        if (request.ContentLength is { } length)
        {
            var whole = new byte[length];
            var there = await request.Body.ReadAtLeastAsync(whole, whole.Length, throwOnEndOfStream: false, cancellation);
            return there == whole.Length ? whole : whole[..there];
        }

        var body = new MemoryStream();
        var buffer = new byte[16_384];
        while (await request.Body.ReadAsync(buffer, cancellation) is > 0 and var read)
        {
            if (body.Length + read > maxBytes)
                return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
