using Microsoft.Extensions.Options;
using Vetting.Core.Content;
using Vetting.Core.Review;
using Vetting.Core.Vettings;
using Vetting.Web.Site;

namespace Vetting.Web.Mail;

/// <summary>Writes mails as HTML and text, in the reader's language.</summary>
internal sealed class MailComposer(PageRenderer pages, IOptions<VettingWebOptions> options) : IMailComposer
{
    public Task<Core.Review.Mail> InvitationAsync(ReviewRequest request, string key, CancellationToken cancellation) =>
        ToReviewerAsync("invitation", request, key, ReviewMailWords.InvitationSubject,
            ReviewMailWords.InvitationHeading, ReviewMailWords.Invitation);

    public Task<Core.Review.Mail> ReminderAsync(ReviewRequest request, string key, CancellationToken cancellation) =>
        ToReviewerAsync("reminder", request, key, ReviewMailWords.ReminderSubject,
            ReviewMailWords.ReminderHeading, ReviewMailWords.Reminder);

    public Task<Core.Review.Mail> EscalationAsync(ReviewRequest request, string key, CancellationToken cancellation) =>
        ToReviewerAsync("escalation", request, key, ReviewMailWords.EscalationSubject,
            ReviewMailWords.EscalationHeading, ReviewMailWords.Escalation);

    public Task<Core.Review.Mail> OutcomeAsync(OutcomeNotice notice, string key, CancellationToken cancellation)
    {
        var reader = Reader.Of(notice.Creator.Locale);
        string Say(LocalizedText text) => reader[text.With(
            ("creator", OneLine.Of(notice.Creator.Name)),
            ("brand", notice.BrandName),
            ("brief", OneLine.Of(notice.BriefTitle)))];
        var letter = new Letter(
            Say(OutcomeMailWords.Subject),
            Say(OutcomeMailWords.Heading(notice.Outcome)),
            [Say(OutcomeMailWords.Opening(notice.Outcome)), Say(OutcomeMailWords.Meaning(notice.Outcome))],
            [], null,
            [
                // Nobody decided about what was withdrawn.
                .. notice.Outcome == VettingOutcome.Withdrawn ? Array.Empty<string>() : [Say(OutcomeMailWords.Ask)],
                .. notice.Log is { } log ? [reader[OutcomeMailWords.Reference.With(("log", log.ToString()))]] : Array.Empty<string>(),
                notice.BrandName,
            ]);
        return ComposeAsync(key, "outcome", notice.Creator.Name, notice.Creator.Email, letter, reader);
    }

    public Task<Core.Review.Mail> AskAsync(AskNotice notice, string key, CancellationToken cancellation)
    {
        var creator = notice.Submission.Creator;
        var letter = new AskLetter(notice, options.Value.AddressOf($"/creator/{notice.Token}")).Write();
        return ComposeAsync(key, "ask", creator.Name, creator.Email, letter, Reader.Of(creator.Locale));
    }

    public Task<Core.Review.Mail> ReceivedAsync(ReceivedNotice notice, string key, CancellationToken cancellation)
    {
        var creator = notice.Submission.Creator;
        var reader = Reader.Of(creator.Locale);
        string Say(LocalizedText text) => reader[text.With(
            ("creator", OneLine.Of(creator.Name)), ("brand", notice.BrandName), ("brief", OneLine.Of(notice.BriefTitle)))];
        var channels = notice.Submission.Channels.Select(channel => OneLine.Of(channel.DisplayName));
        var letter = new Letter(
            Say(ReceivedMailWords.Subject), Say(ReceivedMailWords.Heading),
            [Say(ReceivedMailWords.Opening), Say(ReceivedMailWords.Next)],
            [new LetterFact(Say(ReceivedMailWords.Channels), string.Join(", ", channels))],
            new LetterLink(Say(ReceivedMailWords.See), options.Value.AddressOf($"/creator/{notice.Token}")),
            [Say(ReceivedMailWords.Keep), notice.BrandName]);
        return ComposeAsync(key, "received", creator.Name, creator.Email, letter, reader);
    }

    public Task<Core.Review.Mail> ConfirmAsync(ConfirmNotice notice, string key, CancellationToken cancellation)
    {
        var reader = Reader.Of(notice.Creator.Locale);
        string Say(LocalizedText text) => reader[text.With(
            ("creator", OneLine.Of(notice.Creator.Name)), ("brand", notice.BrandName),
            ("brief", OneLine.Of(notice.BriefTitle)), ("at", reader.Moment(notice.ExpiresAt)))];
        var letter = new Letter(
            Say(ConfirmMailWords.Subject), Say(ConfirmMailWords.Heading), [Say(ConfirmMailWords.Opening)], [],
            new LetterLink(Say(ConfirmMailWords.Confirm), options.Value.AddressOf($"/creator/{notice.Token}")),
            [Say(ConfirmMailWords.Until), Say(ConfirmMailWords.Keep), notice.BrandName]);
        return ComposeAsync(key, "confirm", notice.Creator.Name, notice.Creator.Email, letter, reader);
    }

    public Task<Core.Review.Mail> InviteAsync(InviteNotice notice, string key, CancellationToken cancellation)
    {
        var reader = Reader.Of(notice.Creator.Locale);
        string Say(LocalizedText text) => reader[text.With(
            ("creator", OneLine.Of(notice.Creator.Name)), ("brand", notice.BrandName),
            ("brief", OneLine.Of(notice.BriefTitle)), ("by", OneLine.Of(notice.InvitedBy)),
            ("at", reader.Moment(notice.ExpiresAt)))];
        var letter = new Letter(
            Say(InviteMailWords.Subject), Say(InviteMailWords.Heading),
            [Say(InviteMailWords.Opening), .. OwnWords.Paragraphs(notice.Words), Say(InviteMailWords.How)],
            [],
            new LetterLink(Say(InviteMailWords.See), options.Value.AddressOf($"/invitation/{notice.Token}")),
            [Say(InviteMailWords.Until), Say(InviteMailWords.No)]);
        return ComposeAsync(key, "invite", notice.Creator.Name, notice.Creator.Email, letter, reader);
    }

    public Task<Core.Review.Mail> SignInAsync(SignInNotice notice, string key, CancellationToken cancellation)
    {
        var reader = Reader.Of(notice.Member.Locale);
        string Say(LocalizedText text) => reader[text.With(
            ("name", OneLine.Of(notice.Member.Name)), ("brand", notice.BrandName),
            ("by", OneLine.Of(notice.InvitedBy ?? "")), ("at", reader.Moment(notice.ExpiresAt)))];
        var letter = new Letter(
            Say(notice.InvitedBy is null ? SignInMailWords.Subject : SignInMailWords.InvitedSubject),
            Say(SignInMailWords.Heading),
            [Say(notice.InvitedBy is null ? SignInMailWords.Opening : SignInMailWords.InvitedOpening)],
            [],
            new LetterLink(Say(SignInMailWords.Open),
                options.Value.AddressOf($"/desk/{notice.Member.Brand}/sign-in/{notice.Token}")),
            [Say(SignInMailWords.Until), Say(SignInMailWords.NotYou)]);
        return ComposeAsync(key, "sign-in", notice.Member.Name, notice.Member.Email, letter, reader);
    }

    private Task<Core.Review.Mail> ToReviewerAsync(
        string kind, ReviewRequest request, string key,
        LocalizedText subject, LocalizedText heading, LocalizedText opening)
    {
        var address = options.Value.AddressOf($"/review/{request.Token}");
        var letter = new ReviewLetter(request, address).Write(subject, heading, opening);
        return ComposeAsync(
            key, kind, request.Reviewer.Name, request.Reviewer.Email, letter, Reader.Of(request.Reviewer.Locale));
    }

    private async Task<Core.Review.Mail> ComposeAsync(
        string key, string kind, string toName, string toAddress, Letter letter, Reader reader) => new(
        key, kind, OneLine.Of(toName), toAddress, letter.Subject, letter.ToText(),
        await pages.RenderAsync<LetterPage>(
            reader, new Dictionary<string, object?> { [nameof(LetterPage.Letter)] = letter }));
}
