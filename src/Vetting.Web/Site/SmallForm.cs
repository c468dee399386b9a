using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Vetting.Web.Site;

/// <summary>Reads a field of a form of a few short ones, and no more bytes than these can have.</summary>
internal static class SmallForm
{
    // 500 characters of four UTF-8 bytes, percent-encoded, and room for pasted spaces.
    private const int MaxValue = 8 * 1024;

    /// <returns>Trimmed; null when it was not sent or is no such form.</returns>
    public static async Task<string?> ReadAsync(HttpContext http, string field)
    {
        try
        {
            using var reader = new FormReader(http.Request.Body)
            {
                ValueCountLimit = 4,
                KeyLengthLimit = 64,
                ValueLengthLimit = MaxValue,
            };
            return (await reader.ReadFormAsync(http.RequestAborted)).TryGetValue(field, out var value)
                ? value.ToString().Trim()
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
