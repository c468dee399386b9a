using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Vetting.Core.Desk;
using Vetting.Core.Pipeline;
using Vetting.Core.Review;

namespace Vetting.Web.Review;

/// <summary>Reads the posted form, and no more bytes than a form can have.</summary>
internal static class DecisionFormReader
{
    // 2 000 characters of four UTF-8 bytes, percent-encoded, and room to be told that a reason is too long.
    private const int MaxValue = 48 * 1024;
    private const string FormType = "application/x-www-form-urlencoded";
    private const int MaxFields = 8;
    private const int MaxName = 64;

    public static async Task<FormReading> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentType?.StartsWith(FormType, StringComparison.OrdinalIgnoreCase) != true)
            return new FormReading.NotAForm();
        try
        {
            return await ReadFieldsAsync(request, cancellation);
        }
        catch (InvalidDataException)
        {
            return new FormReading.TooLarge();
        }
    }

    private static async Task<FormReading.Read> ReadFieldsAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var reader = new FormReader(request.Body)
        {
            ValueCountLimit = MaxFields,
            KeyLengthLimit = MaxName,
            ValueLengthLimit = MaxValue,
        };
        var fields = await reader.ReadFormAsync(cancellation);
        string? Field(string name) => fields.TryGetValue(name, out var value) ? (string?)value : null;
        return new FormReading.Read(
            new DecisionForm(VerdictOf(Field("verdict")), Field("by"), Field("reason"), Field("verdict") == "unsure"), Field(PageToken.Field),
            Field(DecisionDesk.DossierField), Field(CorrectionDesk.CorrectsField), Field("verdict") == "reopen");
    }

    /// <returns>Null for what is no verdict.</returns>
    public static Verdict? VerdictOf(string? text) => text switch
    {
        "approved" => Verdict.Approved,
        "declined" => Verdict.Declined,
        _ => null,
    };
}
