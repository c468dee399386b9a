namespace Vetting.Web.Connect;

/// <summary>What is said above the page about what was just done.</summary>
/// <param name="Channel">Index into the submission's channels.</param>
/// <param name="Detail">An account's name, or a platform's code; null where there is none.</param>
public sealed record ConnectNote(ConnectSaying Saying, int Channel, string? Detail = null);

public enum ConnectSaying
{
    Connected,
    Disconnected,
    DisconnectedHere,
    Looking,
    Declined,
    OtherAccount,
    Unidentified,
    TooLate,
    UsedBefore,
    CodeRefused,
    Rejected,
    Nonsense,
    Away,
    NotOffered,
}
