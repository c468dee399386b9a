using Vetting.Core.Content;
using Vetting.Core.Review;
using Vetting.Web.Asking;
using Vetting.Web.Site;

namespace Vetting.Web.Mail;

/// <summary>A letter to a creator of whom nothing could be read: what was tried, and where to help.</summary>
internal sealed class AskLetter(AskNotice notice, string address)
{
    private readonly Reader _reader = Reader.Of(notice.Submission.Creator.Locale);

    public Letter Write() => new(
        Say(notice.Again ? AskMailWords.SubjectAgain : AskMailWords.Subject),
        Say(AskMailWords.Heading),
        [Say(notice.Again ? AskMailWords.OpeningAgain : AskMailWords.Opening)],
        [.. notice.Unread.Select(Fact)],
        new LetterLink(_reader[AskMailWords.Help], address),
        [
            _reader[AskMailWords.Until.With(("at", _reader.Moment(notice.EndsAt)))],
            _reader[AskMailWords.NoJudgement],
            notice.BrandName,
        ]);

    private LetterFact Fact(Core.Vettings.UnreadChannel unread)
    {
        var channel = notice.Submission.Channels[unread.Index];
        return new LetterFact(OneLine.Of(channel.DisplayName), _reader[UnreadWords.Why(channel, unread)]);
    }

    private string Say(LocalizedText text) => _reader[text.With(
        ("creator", OneLine.Of(notice.Submission.Creator.Name)),
        ("brand", notice.BrandName),
        ("brief", OneLine.Of(notice.BriefTitle)))];
}
