using Microsoft.Extensions.Options;
using Vetting.Core.Branding;
using Vetting.Core.Content;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Desk;
using Vetting.Web.Dossiers;
using Vetting.Web.Mail;
using Vetting.Web.Site;

namespace Vetting.Web.Branding;

internal sealed class TeamNewsComposer(IOptions<VettingWebOptions> options) : ITeamNewsComposer
{
    public ChatMessage Write(TeamNews news, VettingSummary vetting, string brief, string locale)
    {
        var reader = Reader.Of(locale);
        var creator = ("creator", OneLine.Of(vetting.CreatorName));
        return new ChatMessage(
            reader[TeamNewsWords.Title(news).With(creator)],
            news.Kind == TeamNewsKind.Decided ? Closed(vetting, brief, reader) : Waiting(vetting, brief, reader),
            reader[TeamNewsWords.Open],
            new Uri(options.Value.AddressOf(DeskAddress.Vetting(vetting.Brand, vetting.Id))));
    }

    /// <summary>So that an owner sees that it works.</summary>
    public ChatMessage Test(BrandLook look, string locale)
    {
        var reader = Reader.Of(locale);
        return new ChatMessage(
            reader[TeamNewsWords.TestTitle.With(("brand", look.Name))], reader[TeamNewsWords.TestText],
            reader[TeamNewsWords.TestOpen], new Uri(options.Value.AddressOf(DeskAddress.Home(look.Profile.Brand))));
    }

    private static string Waiting(VettingSummary vetting, string brief, Reader reader) => reader[TeamNewsWords.Advice.With(
        ("brief", OneLine.Of(brief)),
        ("advice", reader[vetting.Recommendation is { } advice ? JudgementWords.Of(advice) : DossierWords.UnknownFigure]),
        ("at", vetting.WaitsUntil is { } end ? reader.Moment(end) : "…"))];

    private static string Closed(VettingSummary vetting, string brief, Reader reader)
    {
        LocalizedText by = vetting.ClosedBy is { } person
            ? TeamNewsWords.DecidedBy.With(("by", OneLine.Of(person)))
            : TeamNewsWords.Nobody;
        return reader[TeamNewsWords.Closed.With(("brief", new LocalizedText(OneLine.Of(brief), OneLine.Of(brief))), ("by", by))];
    }
}
