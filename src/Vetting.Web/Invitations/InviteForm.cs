using Microsoft.AspNetCore.Http;
using Vetting.Core.Content;
using Vetting.Core.Invitations;
using Vetting.Web.Mail;
using Vetting.Web.Site;

namespace Vetting.Web.Invitations;

/// <summary>Whom to invite, as it was typed.</summary>
/// <param name="Locale">fr or en.</param>
public sealed record InviteForm(string People, string Words, string Locale)
{
    // A hundred lines of name and address, with letters of three bytes percent-encoded.
    private const int MostText = 128 * 1024;
    private const int MostShown = 5;
    private const int Fields = 8;

    /// <returns>Null when it is no such form, or more than it can hold.</returns>
    internal static async Task<InviteForm?> ReadAsync(HttpContext http, string locale)
    {
        if (await SmallForm.FieldsAsync(http, Fields, MostText) is not { } fields)
            return null;
        string Field(string name) => fields.GetValueOrDefault(name).ToString();
        return new InviteForm(
            Field("people"), Field("words").ReplaceLineEndings("\n"), Field("locale") is "fr" or "en" ? Field("locale") : locale);
    }

    /// <summary>What is wrong with it; empty when it can go.</summary>
    internal IReadOnlyList<LocalizedText> Problems(InviteeList list, Reader reader)
    {
        List<LocalizedText> problems =
        [
            .. list.Wrong.Take(MostShown).Select(line => InvitationWords.WrongLine.With(
                ("number", reader.Count(line.Number)), ("text", OneLine.Of(line.Text)))),
        ];
        if (list.Wrong.Count > MostShown)
        {
            problems.Add(InvitationWords.More.With(
                ("lines", reader.Counted(list.Wrong.Count - MostShown, InvitationWords.MoreLines))));
        }

        if (list.People.Count == 0 && list.Wrong.Count == 0)
            problems.Add(InvitationWords.Nobody);
        if (list.People.Count > InviteeList.Most)
            problems.Add(InvitationWords.TooManyPeople.With(("count", reader.Count(list.People.Count))));
        if (!OwnWords.AreFit(Words))
            problems.Add(InvitationWords.WrongWords);
        return problems;
    }
}
