namespace Vetting.Core.Notes;

/// <summary>What a creator says is wrong with a line.</summary>
public enum ContestKind
{
    NotMine,
    DeletedSince,
    QuotedNotSaid,
    DisclosedInPicture,
    WrongLanguage,
    Other,
}
