using Microsoft.Extensions.Options;
using Vetting.Core.Watching;
using Vetting.Web.Branding;
using Vetting.Web.Site;
using Vetting.Web.Watching;

namespace Vetting.Web.Mail;

/// <summary>Writes mails about watched creators: one creator's changes with a button, the week's with a link each.</summary>
internal sealed class ChangesComposer(PageRenderer pages, BrandLooks looks, IOptions<VettingWebOptions> options) : IChangesComposer
{
    public async Task<Core.Review.Mail> ChangesAsync(ChangesNotice notice, string key, CancellationToken cancellation)
    {
        var look = await looks.OfAsync(notice.Brand, cancellation);
        var voice = new MailVoice(Reader.Of(notice.Reviewer.Locale), look, []).With("reviewer", notice.Reviewer.Name).At(notice.Until);
        var letter = notice.IsDigest ? Week(notice, voice) : One(notice.Creators[0], voice);
        return new Core.Review.Mail(
            key, notice.IsDigest ? "changes-week" : "changes", OneLine.Of(notice.Reviewer.Name), notice.Reviewer.Email, letter.Subject,
            letter.ToText(), await MailComposer.HtmlAsync(pages, letter, voice), look.Profile.ReplyTo);
    }

    private Letter One(ChangedCreator creator, MailVoice voice)
    {
        voice = voice.With("creator", creator.Name).With("brief", creator.BriefTitle)
            .With("count", voice.Reader.Counted(creator.Changes.Count, ChangesMailWords.Changes));
        return new Letter(
            voice.Say(ChangesMailWords.Subject), voice.Say(ChangesMailWords.Heading), [voice.Say(ChangesMailWords.Opening)],
            [.. creator.Changes.Select(change => new LetterFact(
                voice.Reader[WatchWords.Of(change.Kind)], ChangesMailWords.Of(change, voice.Reader)))],
            new LetterLink(voice.Say(ChangesMailWords.See), AddressOf(creator)),
            [voice.Say(ChangesMailWords.Until), voice.Say(ChangesMailWords.Personal), voice.Look.Name]);
    }

    private Letter Week(ChangesNotice notice, MailVoice voice)
    {
        voice = voice.With("count", voice.Reader.Counted(notice.Creators.Count, ChangesMailWords.Creators));
        return new Letter(
            voice.Say(ChangesMailWords.WeekSubject), voice.Say(ChangesMailWords.WeekHeading), [voice.Say(ChangesMailWords.WeekOpening)],
            [.. notice.Creators.Select(creator => new LetterFact(
                OneLine.Of(creator.Name), string.Join(' ', creator.Changes.Select(change => ChangesMailWords.Of(change, voice.Reader))),
                AddressOf(creator)))],
            null,
            [voice.Say(ChangesMailWords.Until), voice.Say(ChangesMailWords.WeekPersonal), voice.Look.Name]);
    }

    private string AddressOf(ChangedCreator creator) => options.Value.AddressOf($"/review/{creator.Token}/watch");
}
