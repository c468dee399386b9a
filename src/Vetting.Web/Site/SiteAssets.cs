using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Vetting.Core.Content;

namespace Vetting.Web.Site;

/// <summary>The files pages need, embedded in the assembly and addressed by their content.</summary>
public static class SiteAssets
{
    private static readonly Asset[] All =
    [
        Read("site.css", "text/css; charset=utf-8"),
        Read("mark.svg", "image/svg+xml"),
        Read("copy.js", "text/javascript; charset=utf-8"),
        Read("door.js", "text/javascript; charset=utf-8"),
    ];

    internal static Asset Style => All[0];

    internal static Asset Mark => All[1];

    /// <summary>Lets a button copy what stands in a field.</summary>
    internal static Asset Copy => All[2];

    /// <summary>Looks at accounts as they are typed, and shows how far an upload is.</summary>
    internal static Asset Door => All[3];

    /// <summary>GET /assets/{file}</summary>
    public static IResult Get(string file) =>
        All.FirstOrDefault(asset => asset.File == file) is { } asset ? asset : Results.NotFound();

    private static Asset Read(string name, string contentType)
    {
        using var stream = typeof(SiteAssets).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return new Asset(name, contentType, bytes.ToArray());
    }
}

/// <summary>One embedded file.</summary>
internal sealed class Asset(string name, string contentType, byte[] bytes) : IResult
{
    private const string OneYear = "public, max-age=31536000, immutable";

    public string File { get; } = Path.GetFileNameWithoutExtension(name)
        + $".{Sha256Hex.Of(bytes)[..12]}" + Path.GetExtension(name);

    public string Address => $"/assets/{File}";

    public string Text { get; } = Encoding.UTF8.GetString(bytes);

    /// <summary>Lets exactly this content through a Content-Security-Policy when it stands inline.</summary>
    public string IntegritySource => $"sha256-{Convert.ToBase64String(SHA256.HashData(bytes))}";

    public string DataAddress => $"data:{contentType};base64,{Convert.ToBase64String(bytes)}";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = contentType;
        response.ContentLength = bytes.Length;
        response.Headers.CacheControl = OneYear;
        response.Headers.XContentTypeOptions = "nosniff";
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }
}
