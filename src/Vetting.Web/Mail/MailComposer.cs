using Microsoft.Extensions.Options;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Branding;
using Vetting.Web.Site;

namespace Vetting.Web.Mail;

/// <summary>Writes mails as HTML and text, in the reader's language, with the brand's name, colour, words and reply address.
/// </summary>
internal sealed class MailComposer(PageRenderer pages, BrandLooks looks, IOptions<VettingWebOptions> options) : IMailComposer
{
    public Task<Core.Review.Mail> InvitationAsync(ReviewRequest request, string key, CancellationToken cancellation) =>
        ToReviewerAsync("invitation", request, key, ReviewMailWords.InvitationSubject,
            ReviewMailWords.InvitationHeading, ReviewMailWords.Invitation, cancellation);

    public Task<Core.Review.Mail> ReminderAsync(ReviewRequest request, string key, CancellationToken cancellation) =>
        ToReviewerAsync("reminder", request, key, ReviewMailWords.ReminderSubject,
            ReviewMailWords.ReminderHeading, ReviewMailWords.Reminder, cancellation);

    public Task<Core.Review.Mail> EscalationAsync(ReviewRequest request, string key, CancellationToken cancellation) =>
        ToReviewerAsync("escalation", request, key, ReviewMailWords.EscalationSubject,
            ReviewMailWords.EscalationHeading, ReviewMailWords.Escalation, cancellation);

    public async Task<Core.Review.Mail> OutcomeAsync(
        OutcomeNotice notice, string key, CancellationToken cancellation)
    {
        var look = await looks.OfAsync(notice.Brand, cancellation);
        var voice = MailVoice.To(notice.Creator, look, notice.BriefTitle);
        var words = OutcomeMailWords.Of(notice.Outcome);
        var letter = new Letter(
            voice.Line(words.Subject), voice.Line(words.Heading), 
            [
                .. notice.Again ? [voice.Say(OutcomeMailWords.Again)] : Array.Empty<string>(),
                .. voice.Say(words.Opening), .. voice.Say(words.Meaning),
                .. notice.Word is { } word
                    ? [voice.Say(OutcomeMailWords.Word), .. OwnWords.Paragraphs(word)]
                    : Array.Empty<string>(),
            ],
            [],
            notice.Token is { } token
                ? new LetterLink(voice.Say(OutcomeMailWords.Data), options.Value.AddressOf($"/creator/{token}"))
                : null,
            [
                // Nobody decided about what was withdrawn.
                .. notice.Outcome == VettingOutcome.Withdrawn ? Array.Empty<string>()
                    : [voice.Say(look.Profile.ReplyTo is null ? OutcomeMailWords.AskBrand : OutcomeMailWords.Ask)],
                .. notice.Log is { } log
                    ? [voice.Say(OutcomeMailWords.Reference.With(("log", log.ToString())))]
                    : Array.Empty<string>(),
                look.Name,
            ]);
        return await ToCreatorAsync("outcome", notice.Creator, key, letter, voice);
    }

    public async Task<Core.Review.Mail> ErasureAsync(ErasureNotice notice, string key, CancellationToken cancellation)
    {
        var voice = MailVoice.To(notice.Creator, await looks.OfAsync(notice.Brand, cancellation), "").At(notice.Until);
        var letter = new Letter(
            voice.Say(ErasureMailWords.Subject), voice.Say(ErasureMailWords.Heading), [voice.Say(ErasureMailWords.Opening)], [],
            new LetterLink(voice.Say(ErasureMailWords.See), options.Value.AddressOf($"/creator/{notice.Token}")),
            [voice.Say(ErasureMailWords.Certificate), voice.Say(ErasureMailWords.Last), voice.Look.Name]);
        return await ToCreatorAsync("erasure", notice.Creator, key, letter, voice);
    }

    public async Task<Core.Review.Mail> AskAsync(AskNotice notice, string key, CancellationToken cancellation)
    {
        var look = await looks.OfAsync(notice.Brand, cancellation);
        var creator = notice.Submission.Creator;
        var voice = MailVoice.To(creator, look, notice.BriefTitle);
        var letter = new AskLetter(notice, voice, options.Value.AddressOf($"/creator/{notice.Token}")).Write();
        return await ToCreatorAsync("ask", creator, key, letter, voice);
    }

    public async Task<Core.Review.Mail> ReceivedAsync(
        ReceivedNotice notice, string key, CancellationToken cancellation)
    {
        var creator = notice.Submission.Creator;
        var voice = MailVoice.To(creator, await looks.OfAsync(notice.Brand, cancellation), notice.BriefTitle);
        var channels = notice.Submission.Channels.Select(channel => OneLine.Of(channel.DisplayName));
        var letter = new Letter(
            voice.Line(ReceivedMailWords.Subject), voice.Line(ReceivedMailWords.Heading),
            [
                .. voice.Say(ReceivedMailWords.Opening), .. voice.Say(ReceivedMailWords.Next),
                .. notice.OpensBefore ? [voice.Say(ReceivedMailWords.OpensBefore)] : Array.Empty<string>(),
            ],
            [new LetterFact(voice.Say(ReceivedMailWords.Channels), string.Join(", ", channels))],
            new LetterLink(voice.Say(ReceivedMailWords.See), options.Value.AddressOf($"/creator/{notice.Token}")),
            [voice.Say(ReceivedMailWords.Keep), voice.Look.Name]);
        return await ToCreatorAsync("received", creator, key, letter, voice);
    }

    public async Task<Core.Review.Mail> ConfirmAsync(
        ConfirmNotice notice, string key, CancellationToken cancellation)
    {
        var voice = MailVoice.To(notice.Creator, await looks.OfAsync(notice.Brand, cancellation), notice.BriefTitle)
            .At(notice.ExpiresAt);
        var letter = new Letter(
            voice.Line(ConfirmMailWords.Subject), voice.Line(ConfirmMailWords.Heading), voice.Say(ConfirmMailWords.Opening), [],
            new LetterLink(voice.Say(ConfirmMailWords.Confirm), options.Value.AddressOf($"/creator/{notice.Token}")),
            [voice.Say(ConfirmMailWords.Until), voice.Say(ConfirmMailWords.Keep), voice.Look.Name]);
        return await ToCreatorAsync("confirm", notice.Creator, key, letter, voice);
    }

    public async Task<Core.Review.Mail> DigestAsync(DigestNotice notice, string key, CancellationToken cancellation)
    {
        var look = await looks.OfAsync(notice.Brand, cancellation);
        var reader = Reader.Of(notice.Reviewer.Locale);
        var voice = new MailVoice(reader, look, [])
            .With("reviewer", notice.Reviewer.Name).With("count", reader.Counted(notice.Lines.Count, DigestMailWords.Dossiers));
        var letter = new Letter(
            voice.Say(DigestMailWords.Subject), voice.Say(DigestMailWords.Heading), [voice.Say(DigestMailWords.Opening)],
            [.. notice.Lines.Select(line => new LetterFact(
                OneLine.Of(line.CreatorName), DigestMailWords.Of(line, voice.Reader), options.Value.AddressOf($"/review/{line.Token}")))],
            null,
            [voice.Say(DigestMailWords.Personal), voice.Say(DigestMailWords.Rhythm), look.Name]);
        return await ComposeAsync(
            key, "digest", notice.Reviewer.Name, notice.Reviewer.Email, letter, voice, look.Profile.ReplyTo);
    }

    public async Task<Core.Review.Mail> NoteAsync(NoteNotice notice, string key, CancellationToken cancellation)
    {
        var look = await looks.OfAsync(notice.Brand, cancellation);
        var toCreator = NoteLetter.IsToCreator(notice.Kind);
        var voice = new MailVoice(Reader.Of(notice.To.Locale), look, []);
        var letter = new NoteLetter(
            notice, voice, options.Value.AddressOf($"/{(toCreator ? "creator" : "review")}/{notice.Token}")).Write();
        return await ComposeAsync(
            key, $"{notice.Kind}".ToLowerInvariant(), notice.To.Name, notice.To.Email, letter, voice, look.Profile.ReplyTo);
    }

    public async Task<Core.Review.Mail> InviteAsync(InviteNotice notice, string key, CancellationToken cancellation)
    {
        var voice = MailVoice.To(notice.Creator, await looks.OfAsync(notice.Brand, cancellation), notice.BriefTitle)
            .By(notice.InvitedBy).At(notice.ExpiresAt);
        var letter = new Letter(
            voice.Line(InviteMailWords.Subject), voice.Line(InviteMailWords.Heading),
            [.. voice.Say(InviteMailWords.Opening), .. OwnWords.Paragraphs(notice.Words), .. voice.Say(InviteMailWords.How)],
            [],
            new LetterLink(voice.Say(InviteMailWords.See), options.Value.AddressOf($"/invitation/{notice.Token}")),
            [voice.Say(InviteMailWords.Until), voice.Say(InviteMailWords.No), voice.Look.Name]);
        return await ToCreatorAsync("invite", notice.Creator, key, letter, voice);
    }

    public async Task<Core.Review.Mail> SignInAsync(SignInNotice notice, string key, CancellationToken cancellation)
    {
        var (member, isNew) = (notice.Member, notice.InvitedBy is not null);
        var voice = new MailVoice(Reader.Of(member.Locale), await looks.OfAsync(member.Brand, cancellation), [])
            .With("name", member.Name).By(notice.InvitedBy ?? "").At(notice.ExpiresAt);
        var letter = new Letter(
            voice.Line(isNew ? SignInMailWords.InvitedSubject : SignInMailWords.Subject),
            voice.Line(SignInMailWords.Heading),
            voice.Say(isNew ? SignInMailWords.InvitedOpening : SignInMailWords.Opening),
            [],
            new LetterLink(
                voice.Say(SignInMailWords.Open), options.Value.AddressOf($"/desk/{member.Brand}/sign-in/{notice.Token}")),
            [voice.Say(SignInMailWords.Until), voice.Say(SignInMailWords.NotYou)]);
        return await ComposeAsync(key, "sign-in", member.Name, member.Email, letter, voice, replyTo: null);
    }

    private async Task<Core.Review.Mail> ToReviewerAsync(
        string kind, ReviewRequest request, string key, MailWord subject, MailWord heading, MailWord opening,
        CancellationToken cancellation)
    {
        var look = await looks.OfAsync(request.Brand, cancellation);
        var voice = new MailVoice(Reader.Of(request.Reviewer.Locale), look, [])
            .With("creator", request.Dossier.Creator.Name).With("brief", request.Dossier.BriefTitle)
            .With("reviewer", request.Reviewer.Name);
        var address = options.Value.AddressOf($"/review/{request.Token}");
        var letter = new ReviewLetter(request, voice, address).Write(subject, heading, opening);
        return await ComposeAsync(
            key, kind, request.Reviewer.Name, request.Reviewer.Email, letter, voice, look.Profile.ReplyTo);
    }

    private Task<Core.Review.Mail> ToCreatorAsync(
        string kind, Creator creator, string key, Letter letter, MailVoice voice) =>
        ComposeAsync(key, kind, creator.Name, creator.Email, letter, voice, voice.Look.Profile.ReplyTo);

    private async Task<Core.Review.Mail> ComposeAsync(
        string key, string kind, string toName, string toAddress, Letter letter, MailVoice voice, string? replyTo) => new(
        key, kind, OneLine.Of(toName), toAddress, letter.Subject, letter.ToText(), await HtmlAsync(pages, letter, voice),
        replyTo);

    internal static Task<string> HtmlAsync(PageRenderer pages, Letter letter, MailVoice voice)
    {
        Dictionary<string, object?> parameters = new() { [nameof(LetterPage.Letter)] = letter };
        if (voice.Look.Accent is { } accent)
            parameters[nameof(LetterPage.Colour)] = accent.Light.Colour;
        return pages.RenderAsync<LetterPage>(voice.Reader, parameters);
    }
}
