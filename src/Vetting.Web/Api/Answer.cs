using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Vetting.Web.Api;

/// <summary>A status, headers and bytes, written alike by every host.</summary>
internal sealed class Answer(int status, string contentType, Func<HttpRequest, ReadOnlyMemory<byte>> body) : IResult
{
    private readonly Dictionary<string, string> _headers = new()
    {
        ["Cache-Control"] = "no-store",
        ["X-Content-Type-Options"] = "nosniff",
    };

    public int Status { get; } = status;

    public static Answer Json<T>(int status, T value) =>
        Bytes(status, "application/json", JsonSerializer.SerializeToUtf8Bytes(value, Core.Content.Json.Options));

    public static Answer Bytes(int status, string contentType, ReadOnlyMemory<byte> bytes) =>
        new(status, contentType, _ => bytes);

    /// <summary>The same under another status.</summary>
    public Answer As(int other) => new(other, contentType, body);

    public Answer With(string header, string value)
    {
        _headers[header] = value;
        return this;
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        foreach (var (name, value) in _headers)
            response.Headers[name] = value;
        if (Status is StatusCodes.Status204NoContent or StatusCodes.Status304NotModified)
            return;
        var bytes = body(httpContext.Request);
        response.ContentType = contentType;
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }
}
