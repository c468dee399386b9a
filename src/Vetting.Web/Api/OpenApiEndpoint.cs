using Microsoft.AspNetCore.Http;

namespace Vetting.Web.Api;

/// <summary>The description of this API, as it was written.</summary>
public sealed class OpenApiEndpoint
{
    internal static byte[] Document { get; } = Read();

    public IResult Get() =>
        Answer.Bytes(200, "application/json", Document).With("Cache-Control", "public, max-age=300");

    private static byte[] Read()
    {
        using var stream = typeof(OpenApiEndpoint).Assembly.GetManifestResourceStream("openapi.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
