using Vetting.Core.Content;

namespace Vetting.Core.History;

/// <summary>Why entries of an export are not judged, as people read it after their number.</summary>
public static class LeftOutWords
{
    /// <param name="count">1 or more.</param>
    public static LocalizedText Of(LeftOutReason reason, int count) => (reason, count > 1) switch
    {
        (LeftOutReason.NotPublic, false) => new("non publique", "not public"),
        (LeftOutReason.NotPublic, true) => new("non publiques", "not public"),
        (LeftOutReason.Repost, false) => new("partage d’une publication d’autrui", "repost of somebody else’s post"),
        (LeftOutReason.Repost, true) => new("partages de publications d’autrui", "reposts of others’ posts"),
        (LeftOutReason.Reply, false) => new("réponse à quelqu’un d’autre", "reply to somebody else"),
        (LeftOutReason.Reply, true) => new("réponses à d’autres", "replies to others"),
        (LeftOutReason.OlderVersion, false) => new("version remplacée depuis", "version replaced since"),
        (LeftOutReason.OlderVersion, true) => new("versions remplacées depuis", "versions replaced since"),
        (LeftOutReason.WordlessStory, false) => new("story sans texte", "story without words"),
        (LeftOutReason.WordlessStory, true) => new("stories sans texte", "stories without words"),
        (LeftOutReason.Repeated, _) => new("en double", "repeated"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "There are no words for this reason."),
    };
}
