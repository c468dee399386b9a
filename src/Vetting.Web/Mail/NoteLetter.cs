using Vetting.Core.Content;
using Vetting.Core.Review;
using Vetting.Web.Site;

namespace Vetting.Web.Mail;

/// <summary>A letter about a note. The creator is told the brand's name, and nobody's.</summary>
internal sealed class NoteLetter(NoteNotice notice, MailVoice voice, string address)
{
    private readonly Reader _reader = voice.Reader;

    public Letter Write() => new(
        Say(NoteMailWords.Subject(notice.Kind)),
        Say(NoteMailWords.Subject(notice.Kind)),
        [Say(NoteMailWords.Opening(notice.Kind))],
        [.. Facts()],
        new LetterLink(_reader[IsQuestion ? NoteMailWords.Answer : IsToCreator(notice.Kind) ? NoteMailWords.See : NoteMailWords.Read], address),
        [
            _reader[(IsQuestion ? NoteMailWords.AnswerUntil : NoteMailWords.Until).With(("at", _reader.Moment(notice.Until)))],
            _reader[NoteMailWords.Personal],
            voice.Look.Name,
        ]);

    internal static bool IsToCreator(NoteMailKind kind) =>
        kind is NoteMailKind.Question or NoteMailKind.Upheld or NoteMailKind.NotUpheld;

    private bool IsQuestion => notice.Kind == NoteMailKind.Question;

    private IEnumerable<LetterFact> Facts()
    {
        if (notice.Line is { } line)
            yield return new LetterFact(_reader[NoteMailWords.Line], OneLine.Of(_reader[line]));
        if (notice.Text.Length > 0)
            yield return new LetterFact(_reader[IsQuestion ? NoteMailWords.Question : NoteMailWords.Words], OneLine.Of(notice.Text));
    }

    private string Say(LocalizedText text) => _reader[text.With(
        ("name", OneLine.Of(notice.To.Name)), ("creator", OneLine.Of(notice.CreatorName)), ("brand", voice.Look.Name),
        ("brief", OneLine.Of(notice.BriefTitle)), ("by", OneLine.Of(notice.By)))];
}
