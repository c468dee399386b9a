using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Vetting.Web.Asking;

/// <summary>A file that came with a form, on disk for as long as it is read, and gone then.</summary>
internal sealed class SentFile : IDisposable
{
    /// <summary>Enough for most exports without media. What is in front of the host may allow less.</summary>
    public const int MostMegabytes = 512;

    private const long MostBytes = MostMegabytes * 1_000_000L;
    private const int MostBoundary = 100;

    // Disks are finite, and so is patience.
    private static readonly SemaphoreSlim AtOnce = new(3);

    private readonly string _path = Path.GetTempFileName();

    private SentFile(string name) => Name = name;

    /// <summary>As the sender's machine has it.</summary>
    public string Name { get; }

    public Stream Open() => File.OpenRead(_path);

    public void Dispose() => File.Delete(_path);

    /// <param name="read">Is given the file; null where the request is no form with one, or breaks off.</param>
    /// <exception cref="InvalidDataException">It is larger than allowed.</exception>
    public static async Task<T> UseAsync<T>(
        HttpRequest request, Func<SentFile?, Task<T>> read, CancellationToken cancellation)
    {
        if (request.ContentLength > MostBytes)
            throw TooLarge();
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= MostBoundary } boundary)
        {
            return await read(null);
        }

        await AtOnce.WaitAsync(cancellation);
        try
        {
            using var file = await ReceiveAsync(new MultipartReader(boundary.ToString(), request.Body), cancellation);
            return await read(file);
        }
        finally
        {
            AtOnce.Release();
        }
    }

    private static async Task<SentFile?> ReceiveAsync(MultipartReader parts, CancellationToken cancellation)
    {
        while (await UnlessBrokenAsync(parts.ReadNextSectionAsync(cancellation)) is { } part)
        {
            if (ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)
                && disposition.IsFileDisposition() && NameIn(disposition) is { Length: > 0 } name)
            {
                return await KeepAsync(name, part.Body, cancellation);
            }
        }

        return null;
    }

    private static string NameIn(ContentDispositionHeaderValue disposition) => Path.GetFileName(
        HeaderUtilities.RemoveQuotes(
            disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).ToString());

    /// <summary>What the sender's side does wrong is no failure of ours.</summary>
    private static async Task<T?> UnlessBrokenAsync<T>(Task<T?> reading)
    {
        try
        {
            return await reading;
        }
        catch (IOException)
        {
            return default;
        }
    }

    private static InvalidDataException TooLarge() => new("The file is larger than allowed.");

    private static async Task<SentFile?> KeepAsync(string name, Stream body, CancellationToken cancellation)
    {
        var file = new SentFile(name);
        try
        {
            long length = 0;
            await using (var kept = File.OpenWrite(file._path))
            {
                var buffer = new byte[81_920];
                while (await ReadAsync(body, buffer, cancellation) is > 0 and var read)
                {
                    length += read;
                    if (length > MostBytes)
                        throw TooLarge();
                    await kept.WriteAsync(buffer.AsMemory(0, read), cancellation);
                }
            }

            if (length > 0)
                return file;
            file.Dispose();
            return null;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static async Task<int> ReadAsync(Stream body, byte[] buffer, CancellationToken cancellation)
    {
        try
        {
            return await body.ReadAsync(buffer, cancellation);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
