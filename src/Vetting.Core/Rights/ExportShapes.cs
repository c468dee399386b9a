using Vetting.Core.Connections;
using Vetting.Core.Dossiers;
using Vetting.Core.History;
using Vetting.Core.Notes;
using Vetting.Core.Review;
using Vetting.Core.Watching;

namespace Vetting.Core.Rights;

/// <summary>What of each record an export shows.</summary>
internal static class ExportShapes
{
    /// <summary>Without the tokens.</summary>
    public static object Of(Connection one) => new
    {
        one.Key.Platform, one.Handle, one.AccountId, one.Scopes, one.ConnectedAt, one.EndsAt, one.EndedAt,
    };

    /// <summary>What was said to the creator or about them, without addresses, nor names, as whoever comments need not decide; null of
    /// what is between colleagues.</summary>
    public static object? Of(Note note) => note switch
    {
        Note.Comment comment => new { Kind = "comment", comment.At, comment.Line, comment.Text },
        Note.Question question => new { Kind = "question", question.At, question.Line, question.Text },
        Note.Answer answer => new { Kind = "answer", answer.At, answer.Text, File = answer.File?.Name },
        Note.Contest contest => new
        {
            Kind = "contest", contest.At, contest.Line, Reason = contest.Kind, contest.Text, File = contest.File?.Name,
        },
        Note.Word word => new { Kind = "word", word.At, word.Text },
        Note.Look look => new { Kind = "look", look.At, look.Upheld, look.Text },
        _ => null,
    };

    public static object Of(EvidencePicture picture) => new { picture.Address, JpegBase64 = picture.Jpeg };

    /// <summary>Without the address of who decided.</summary>
    public static object Of(Closing closing) => closing switch
    {
        Closing.Decided decided => new { Kind = "decided", decided.At, decided.Verdict, decided.By, decided.Reason, decided.Corrects },
        Closing.Withdrawn withdrawn => new { Kind = "withdrawn", withdrawn.At, withdrawn.ByCreator },
        Closing.Opinion opinion => new { Kind = "opinion", opinion.At, opinion.Verdict, opinion.By, opinion.Reason },
        Closing.TakenBack taken => new { Kind = "takenBack", taken.At, taken.By },
        Closing.Reopened reopened => new { Kind = "reopened", reopened.At, reopened.By, reopened.Reason },
        _ => new { Kind = "expired", closing.At },
    };

    /// <summary>What was seen; what people made of it stays theirs.</summary>
    public static object? Of(WatchLine line) => line switch
    {
        WatchLine.Looked looked => new
        {
            looked.At, looked.Score, looked.Posts, looked.New, looked.Changed, looked.Followers,
            Changes = looked.Changes.Select(change => new { change.Kind, change.Subject, change.Sentence, change.Before, change.Evidence }),
        },
        _ => null,
    };
}
