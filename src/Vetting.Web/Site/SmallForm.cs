using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Vetting.Web.Site;

/// <summary>Reads a field of a form of a few short ones, and no more bytes than these can have.</summary>
internal static class SmallForm
{
    // 500 characters of four UTF-8 bytes, percent-encoded, and room for pasted spaces.
    private const int MaxValue = 8 * 1024;

    /// <returns>Trimmed; null when it was not sent or is no such form.</returns>
    public static async Task<string?> ReadAsync(HttpContext http, string field) =>
        await FieldsAsync(http, 4, MaxValue) is { } fields && fields.TryGetValue(field, out var value)
            ? value.ToString().Trim()
            : null;

    /// <param name="most">Of fields.</param>
    /// <param name="length">Of the longest value, in characters as they are sent: a letter with an accent is six.</param>
    /// <returns>Null when it is no such form.</returns>
    public static async Task<Dictionary<string, StringValues>?> FieldsAsync(HttpContext http, int most, int length)
    {
        try
        {
            using var reader = new FormReader(http.Request.Body)
            {
                ValueCountLimit = most,
                KeyLengthLimit = 64,
                ValueLengthLimit = length,
            };
            return await reader.ReadFormAsync(http.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
