using Vetting.Core.Connections;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Findings;

namespace Vetting.Web.Connect;

/// <summary>How what was just done ended, in a sentence.</summary>
internal static class NoteWords
{
    private static readonly LocalizedText Connected = new(
        "{channel} est connecté. Merci : vos publications y seront lues.",
        "{channel} is connected. Thank you: your posts there will be read.");
    private static readonly LocalizedText Disconnected = new(
        "{channel} est déconnecté, et {platform} en est prévenu.", "{channel} is disconnected, and {platform} was told.");
    private static readonly LocalizedText DisconnectedHere = new(
        "{channel} est déconnecté : plus rien n’en est gardé ici. Pour retirer aussi l’application chez {platform}, allez à " +
        "{removal}.",
        "{channel} is disconnected: nothing of it is kept here any more. To remove the application at {platform} as well, go " +
        "to {removal}.");
    private static readonly LocalizedText Looking = new(
        "Merci. Le code sera cherché à la prochaine lecture.", "Thank you. The code will be looked for at the next reading.");
    private static readonly LocalizedText Declined = new(
        "Vous n’avez pas donné votre accord chez {platform} ; rien n’a été connecté.",
        "You did not agree at {platform}; nothing was connected.");
    private static readonly LocalizedText OtherAccount = new(
        "Chez {platform}, vous étiez dans le compte @{given}, et la candidature nomme {channel}. Rien n’a été connecté : " +
        "changez de compte chez {platform}, puis recommencez.",
        "At {platform} you were in the account @{given}, and the submission names {channel}. Nothing was connected: change to " +
        "that account at {platform}, then try again.");
    private static readonly LocalizedText Unidentified = new(
        "{platform} n’a pas dit de quel compte il s’agit ; rien n’a été connecté. Recommencez en laissant lire {what}.",
        "{platform} did not say whose account it is; nothing was connected. Try again and allow reading {what}.");
    private static readonly LocalizedText TooLate = new(
        "Plus de dix minutes ont passé chez {platform} ; rien n’a été connecté. Vous pouvez recommencer.",
        "More than ten minutes passed at {platform}; nothing was connected. You can try again.");
    private static readonly LocalizedText UsedBefore = new(
        "Cette étape a déjà servi ; rien de plus n’a été connecté. Vous pouvez recommencer.",
        "This step was used already; nothing more was connected. You can try again.");
    private static readonly LocalizedText CodeRefused = new(
        "{platform} n’accepte plus ce qu’il avait donné ; rien n’a été connecté. Vous pouvez recommencer.",
        "{platform} does not accept any more what it had given; nothing was connected. You can try again.");
    private static readonly LocalizedText Rejected = new(
        "{platform} a refusé notre application ({code}) ; rien n’a été connecté. Vous n’y pouvez rien : prévenez la marque.",
        "{platform} refused our application ({code}); nothing was connected. It is not your doing: please tell the brand.");
    private static readonly LocalizedText Nonsense = new(
        "{platform} a répondu autre chose que prévu ; rien n’a été connecté. Vous pouvez recommencer.",
        "{platform} answered something else than it should; nothing was connected. You can try again.");
    private static readonly LocalizedText Away = new(
        "{platform} n’a pas répondu ; rien n’a été connecté. Réessayez dans quelques minutes.",
        "{platform} did not answer; nothing was connected. Try again in a few minutes.");
    private static readonly LocalizedText NotOffered = new(
        "Ce compte ne peut pas être connecté ici.", "This account cannot be connected here.");

    public static bool IsGood(ConnectSaying saying) => saying is ConnectSaying.Connected or ConnectSaying.Disconnected
        or ConnectSaying.DisconnectedHere or ConnectSaying.Looking;

    public static LocalizedText Of(ConnectNote note, ChannelStanding standing) => SentenceOf(note.Saying).With(
        ("channel", Wording.Verbatim(standing.Channel.DisplayName)),
        ("platform", Wording.Verbatim(Platforms.Title(standing.Channel.Platform))),
        ("given", Wording.Verbatim(note.Detail ?? "")),
        ("code", Wording.Verbatim(note.Detail ?? "")),
        ("removal", Wording.Verbatim(standing.Connector?.Removal.Host + standing.Connector?.Removal.AbsolutePath)),
        ("what", standing.Connector is { } connector ? ScopeLists.Of(connector.Scopes) : Wording.Verbatim("")));

    private static LocalizedText SentenceOf(ConnectSaying saying) => saying switch
    {
        ConnectSaying.Connected => Connected,
        ConnectSaying.Disconnected => Disconnected,
        ConnectSaying.DisconnectedHere => DisconnectedHere,
        ConnectSaying.Looking => Looking,
        ConnectSaying.Declined => Declined,
        ConnectSaying.OtherAccount => OtherAccount,
        ConnectSaying.Unidentified => Unidentified,
        ConnectSaying.TooLate => TooLate,
        ConnectSaying.UsedBefore => UsedBefore,
        ConnectSaying.CodeRefused => CodeRefused,
        ConnectSaying.Rejected => Rejected,
        ConnectSaying.Nonsense => Nonsense,
        ConnectSaying.Away => Away,
        ConnectSaying.NotOffered => NotOffered,
        _ => throw new ArgumentOutOfRangeException(nameof(saying), saying, "There is no sentence for this."),
    };
}
