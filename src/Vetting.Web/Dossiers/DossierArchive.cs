using System.IO.Compression;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http;
using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Review;
using Vetting.Web.Site;

namespace Vetting.Web.Dossiers;

/// <summary>A dossier with all it was computed from, in a ZIP that unpacks to a folder from which it can be computed again.
/// </summary>
/// <param name="kept">The dossier's own bytes.</param>
/// <param name="seen">Of the dossier's evidence.</param>
internal sealed class DossierArchive(
    Dossier dossier, ContentRef kept, SeenEvidence seen, IContentStore content, Reader reader) : IResult
{
    public const string Command = "dotnet run --project src/Vetting.LocalHost -- recompute";

    private const int PieceLength = 1 << 16;

    private ContentRef[] Inputs =>
    [
        dossier.Provenance.Submission, dossier.Provenance.Brief, dossier.Provenance.Policy, dossier.Provenance.Analysis,
        .. dossier.Provenance.Histories.OfType<RetrievalOutcome.Retrieved>().Select(read => read.History),
    ];

    private IEnumerable<(string Name, byte[] Jpeg)> Pictures => (dossier.Quoted ?? []).Select(post => post.Picture)
        .OfType<string>().Distinct(StringComparer.Ordinal).Where(seen.Pictures.ContainsKey)
        .Select(address => ($"pictures/{Sha256Hex.Of(address)}.jpg", seen.Pictures[address]));

    /// <returns>The archive, or a notice that part of it is gone.</returns>
    public static async Task<IResult> OfAsync(
        Dossier dossier, ContentRef kept, SeenEvidence seen, IContentStore content, Reader reader,
        CancellationToken cancellation)
    {
        var archive = new DossierArchive(dossier, kept, seen, content, reader);
        foreach (var input in archive.Inputs.Append(kept))
        {
            await using var there = await content.OpenAsync(input, cancellation);
            if (there is null)
            {
                return Notice.Page(
                    reader, StatusCodes.Status410Gone, ProvenanceWords.Gone, [ProvenanceWords.GoneText]);
            }
        }

        return archive;
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        PagePolicy.Strict.Apply(response);
        response.ContentType = "application/zip";
        response.Headers.ContentDisposition = $"attachment; filename=dossier-{dossier.VettingId}.zip";
        if (HttpMethods.IsHead(httpContext.Request.Method))
            return;
        await WriteAsync(response.Body, httpContext.RequestAborted);
    }

    private async Task WriteAsync(Stream body, CancellationToken cancellation)
    {
        // ZipArchive writes without waiting, which a response does not take: what it wrote is passed on piece by piece.
        var written = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        Task PassOnAsync() => DossierArchive.PassOnAsync(written.Reader, body, cancellation);
        using (var zip = new ZipArchive(written.Writer.AsStream(), ZipArchiveMode.Create, leaveOpen: true))
        {
            using var readme = new MemoryStream(Encoding.UTF8.GetBytes(ArchiveWords.Readme(dossier, kept, reader)));
            await AddAsync(zip, "README.md", readme, PassOnAsync, cancellation);
            await AddAsync(zip, "dossier.json", kept, PassOnAsync, cancellation);
            await AddAsync(zip, "policy.json", dossier.Provenance.Policy, PassOnAsync, cancellation);
            foreach (var input in Inputs.Distinct())
                await AddAsync(zip, $"inputs/{input.FileName}", input, PassOnAsync, cancellation);
            foreach (var (name, jpeg) in Pictures)
            {
                using var picture = new MemoryStream(jpeg);
                await AddAsync(zip, name, picture, PassOnAsync, cancellation);
            }
        }

        await PassOnAsync();
    }

    private async Task AddAsync(
        ZipArchive zip, string name, ContentRef reference, Func<Task> passOn, CancellationToken cancellation)
    {
        await using var stream = await content.OpenAsync(reference, cancellation)
            ?? throw new ContentMissingException(reference);
        await AddAsync(zip, name, stream, passOn, cancellation);
    }

    private async Task AddAsync(
        ZipArchive zip, string name, Stream from, Func<Task> passOn, CancellationToken cancellation)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = dossier.AsOf;
        using var into = entry.Open();
        var piece = new byte[PieceLength];
        while (await from.ReadAsync(piece, cancellation) is > 0 and var read)
        {
            into.Write(piece.AsSpan(0, read));
            await passOn();
        }
    }

    private static async Task PassOnAsync(PipeReader from, Stream to, CancellationToken cancellation)
    {
        if (!from.TryRead(out var read))
            return;
        foreach (var piece in read.Buffer)
            await to.WriteAsync(piece, cancellation);
        from.AdvanceTo(read.Buffer.End);
    }
}
