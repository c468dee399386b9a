using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Vetting.Core.Notes;

namespace Vetting.Web.Notes;

/// <summary>A creator's answer as its form brings it, with the file where one was chosen.</summary>
/// <param name="Kind">Of what is contested; null where nothing is.</param>
internal sealed record AnswerForm(string? Text, (string Name, byte[] Bytes)? File, ContestKind? Kind)
{
    // The answer's text, the file, and what a form says around them.
    private const long MostBytes = ProofFile.MostBytes + 100_000L;

    /// <returns>Null where it is no form.</returns>
    /// <exception cref="InvalidDataException">It is larger than allowed.</exception>
    public static async Task<AnswerForm?> ReadAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
            return null;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = 2 * MostBytes;
        var form = await new FormFeature(http.Request, new FormOptions
        {
            MultipartBodyLengthLimit = MostBytes,
            ValueLengthLimit = 8 * Note.MostLength,
            ValueCountLimit = 8,
        }).ReadFormAsync(http.RequestAborted);
        var text = form.TryGetValue("text", out var value) ? (string?)value : null;
        ContestKind? kind = form.TryGetValue("kind", out var named) && Enum.TryParse<ContestKind>(named, out var known) && Enum.IsDefined(known)
            ? known
            : null;
        if (form.Files.GetFile("file") is not { Length: > 0 } sent)
            return new AnswerForm(text, null, kind);
        using var bytes = new MemoryStream((int)sent.Length);
        await sent.CopyToAsync(bytes, http.RequestAborted);
        return new AnswerForm(text, (Path.GetFileName(sent.FileName), bytes.ToArray()), kind);
    }
}
