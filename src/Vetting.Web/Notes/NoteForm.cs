using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Vetting.Core.Dossiers;
using Vetting.Core.Notes;
using Vetting.Core.Review;
using Vetting.Web.Dossiers;
using Vetting.Web.Review;

namespace Vetting.Web.Notes;

/// <summary>A note as a form of the review page brings it; null for what was not sent.</summary>
internal sealed record NoteForm(
    string? Act, LineRef? Line, string? Text, string? To, string? Page, ContestLook? Look)
{
    // Characters of four UTF-8 bytes, percent-encoded, and room to be told that they are too many.
    private const int MaxValue = 2 * Note.MostLength * 12;

    /// <summary>Where on the page it belongs.</summary>
    public string Anchor => Line is { } at ? $"{DossierLines.AnchorOf(at.Dimension)}-{at.Index + 1}" : "own-lines";

    /// <returns>Null where it is no form, or larger than one can be.</returns>
    public static async Task<NoteForm?> ReadAsync(HttpContext http)
    {
        try
        {
            using var reader = new FormReader(http.Request.Body)
            {
                ValueCountLimit = 8,
                KeyLengthLimit = 64,
                ValueLengthLimit = MaxValue,
            };
            var fields = await reader.ReadFormAsync(http.RequestAborted);
            string? Field(string name) => fields.TryGetValue(name, out var value) ? (string?)value : null;
            return new NoteForm(
                Field("act"), NotesOnPage.LineOf(Field("line")), Field("text"), Field("to"), Field(PageToken.Field),
                Field("contest") is { } contest && Field("upheld") is "yes" or "no"
                    ? new ContestLook(contest, Field("upheld") == "yes", Field("reopen") == "yes", Field("text"))
                    : null);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
