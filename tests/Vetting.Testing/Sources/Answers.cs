using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Vetting.Testing.Sources;

/// <summary>Answers for <see cref="LocalServer"/>, good and bad.</summary>
public static class Answers
{
    public static RequestDelegate Status(int status, string? retryAfter = null) => context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;

        return Task.CompletedTask;
    };

    public static RequestDelegate Redirect(string location, int status = 302) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = location;
        return Task.CompletedTask;
    };

    public static RequestDelegate Text(
        string body, string contentType = "text/plain; charset=utf-8", int status = 200) =>
        Bytes(Encoding.UTF8.GetBytes(body), contentType, status);

    public static RequestDelegate Bytes(byte[] body, string contentType, int status = 200) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        await context.Response.Body.WriteAsync(body);
    };

    /// <summary>Sends so many zeros, packed into almost nothing.</summary>
    public static RequestDelegate GzipBomb(int bytes, string contentType) => async context =>
    {
        context.Response.ContentType = contentType;
        context.Response.Headers.ContentEncoding = "gzip";
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(new byte[bytes]);

        await context.Response.Body.WriteAsync(packed.ToArray());
    };

    /// <summary>Begins a body and then says nothing until the client goes away.</summary>
    public static RequestDelegate Silence(string beginning) => async context =>
    {
        await context.Response.WriteAsync(beginning);
        await context.Response.Body.FlushAsync();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted)
            .ContinueWith(static _ => { }, TaskScheduler.Default);
    };

    /// <summary>Sends one more byte each interval until the client goes away.</summary>
    public static RequestDelegate Drip(TimeSpan interval) => async context =>
    {
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.WriteAsync(" ");
            await context.Response.Body.FlushAsync();
            await Task.Delay(interval, TimeProvider.System);
        }
    };

    /// <summary>Promises more than it sends, then drops the connection.</summary>
    public static RequestDelegate BreakOff(string beginning) => async context =>
    {
        context.Response.ContentLength = beginning.Length + 1_000;
        await context.Response.WriteAsync(beginning);
        await context.Response.Body.FlushAsync();
        context.Abort();
    };

    internal static string Iso(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
