using Vetting.Core.Briefs;
using Vetting.Core.Content;

namespace Vetting.Core.Review;

/// <summary>What a mail about a note says.</summary>
/// <param name="To">Of a question the creator, otherwise somebody of the brand.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Text">In their own words; empty where there are none.</param>
/// <param name="Line">The dossier's line that it is about; null where it is about none.</param>
/// <param name="Token">Opens the page; goes nowhere but into the mail.</param>
/// <param name="Until">Of a question, when nobody waits for the answer any more; otherwise when the link ends.</param>
public sealed record NoteNotice(
    NoteMailKind Kind, Reviewer To, string Brand, string CreatorName, string BriefTitle, string By, string Text,
    LocalizedText? Line, string Token, DateTimeOffset Until);

public enum NoteMailKind { Question, Answer, Mention, HandOver, Contest, ContestLate, Upheld, NotUpheld }
