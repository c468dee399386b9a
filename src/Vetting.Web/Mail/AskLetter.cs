using Vetting.Core.Review;
using Vetting.Web.Asking;

namespace Vetting.Web.Mail;

/// <summary>A letter to a creator of whom nothing could be read: what was tried, and where to help.</summary>
internal sealed class AskLetter(AskNotice notice, MailVoice voice, string address)
{
    public Letter Write() => new(
        voice.Line(notice.Again ? AskMailWords.SubjectAgain : AskMailWords.Subject),
        voice.Line(AskMailWords.Heading),
        voice.Say(notice.Again ? AskMailWords.OpeningAgain : AskMailWords.Opening),
        [.. notice.Unread.Select(Fact)],
        new LetterLink(voice.Say(AskMailWords.Help), address),
        [voice.At(notice.EndsAt).Say(AskMailWords.Until), voice.Say(AskMailWords.NoJudgement), voice.Look.Name]);

    private LetterFact Fact(Core.Vettings.UnreadChannel unread)
    {
        var channel = notice.Submission.Channels[unread.Index];
        return new LetterFact(OneLine.Of(channel.DisplayName), voice.Reader[UnreadWords.Why(channel, unread)]);
    }
}
