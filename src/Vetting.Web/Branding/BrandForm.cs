using Microsoft.Extensions.Primitives;
using Vetting.Core.Branding;
using Vetting.Core.Content;
using Vetting.Web.Mail;

namespace Vetting.Web.Branding;

/// <summary>A brand's name, colour and reply address as they were typed.</summary>
public sealed record BrandForm(string Name, string Accent, string ReplyTo, bool Acknowledges)
{
    private const int LongestName = 100;

    internal static BrandForm Of(BrandProfile profile) =>
        new(profile.Name ?? "", profile.Accent ?? "", profile.ReplyTo ?? "", !profile.Silent);

    internal static BrandForm Of(Dictionary<string, StringValues> fields)
    {
        string Field(string name) => fields.GetValueOrDefault(name).ToString().Trim();
        return new(Field("name"), Field("accent").ToLowerInvariant(), Field("replyTo"), Field("acknowledges") == "yes");
    }

    internal IReadOnlyList<LocalizedText> Problems()
    {
        List<LocalizedText> problems = [];
        if (Name.Length > LongestName || ShownText.HasControls(Name) || (Name.Length > 0 && ShownText.IsBlank(Name)))
            problems.Add(BrandWords.WrongName);
        if (Accent.Length > 0 && Core.Branding.Accent.Of(Accent) is null)
            problems.Add(BrandWords.WrongAccent.With(("text", OneLine.Of(Accent))));
        if (ReplyTo.Length > 0 && !JsonFieldAddresses.IsEmail(ReplyTo))
            problems.Add(BrandWords.WrongReplyTo);
        return problems;
    }

    internal BrandProfile Over(BrandProfile profile) => profile with
    {
        Name = Name.Length > 0 ? Name : null,
        Accent = Accent.Length > 0 ? Accent : null,
        ReplyTo = ReplyTo.Length > 0 ? ReplyTo : null,
        Silent = !Acknowledges,
    };
}
