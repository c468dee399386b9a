using Vetting.Core.Dossiers;
using Vetting.Core.Notes;

namespace Vetting.Web.Api;

/// <summary>A line that the creator contests, as the API says it.</summary>
/// <param name="Line">Its dimension, and its place among that dimension's findings.</param>
/// <param name="HasFile">Whether the creator sent a file that shows it; people of the brand open it on the desk.</param>
/// <param name="Until">By when somebody of the brand must have looked at it.</param>
/// <param name="Look">What they made of it; null while nobody has looked.</param>
internal sealed record ContestAnswer(
    string Id, LineRef Line, ContestKind Kind, string Text, bool HasFile, DateTimeOffset At, DateTimeOffset Until,
    LookAnswer? Look)
{
    /// <returns>In the order in which they were contested.</returns>
    public static IReadOnlyList<ContestAnswer> Of(IReadOnlyList<Note> notes) =>
    [
        .. notes.OfType<Note.Contest>().Select(contest => new ContestAnswer(
            contest.Id, contest.Line, contest.Kind, contest.Text, contest.File is not null, contest.At, contest.Until,
            notes.LookAt(contest) is { } look ? new LookAnswer(look.Upheld, look.By, look.Text, look.At) : null)),
    ];
}

/// <param name="Upheld">Whether the creator is right.</param>
internal sealed record LookAnswer(bool Upheld, string By, string Text, DateTimeOffset At);
