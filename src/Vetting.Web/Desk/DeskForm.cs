using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Vetting.Web.Api;

namespace Vetting.Web.Desk;

/// <summary>What was typed into one of the desk's long forms.</summary>
internal sealed class DeskForm(IReadOnlyDictionary<string, StringValues> fields)
{
    // 256 KiB of text, percent-encoded.
    private const int MaxBytes = 1024 * 1024;

    /// <summary>Reads no more bytes than the form can have.</summary>
    /// <returns>Null when it is no such form, or too large.</returns>
    public static async Task<DeskForm?> ReadAsync(HttpContext http)
    {
        if (await BoundedBody.ReadAsync(http.Request, MaxBytes, http.RequestAborted) is not { } body)
            return null;
        try
        {
            using var reader = new FormReader(new MemoryStream(body))
            {
                ValueCountLimit = 1_000,
                KeyLengthLimit = 200,
                ValueLengthLimit = MaxBytes,
            };
            return new DeskForm(await reader.ReadFormAsync(http.RequestAborted));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <returns>Trimmed; empty where nothing was typed.</returns>
    public string Text(string name) => (fields.GetValueOrDefault(name) is [{ } value, ..] ? value : "").Trim();

    /// <summary>As it was typed, with line ends as one character each.</summary>
    public string Whole(string name) => Text(name).ReplaceLineEndings("\n");

    /// <summary>One a line; empty ones are left out.</summary>
    public IReadOnlyList<string> Lines(string name) =>
        Whole(name).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>All boxes of that name that were ticked.</summary>
    public IReadOnlyList<string> Ticked(string name) => [.. fields.GetValueOrDefault(name).OfType<string>()];

    public int? Number(string name) => int.TryParse(Text(name), out var number) && number >= 0 ? number : null;
}
