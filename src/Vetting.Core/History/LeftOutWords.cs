using Vetting.Core.Content;

namespace Vetting.Core.History;

/// <summary>Why entries of an export are not judged, as people read it after their number.</summary>
public static class LeftOutWords
{
    public static LocalizedText Of(LeftOutReason reason) => reason switch
    {
        LeftOutReason.NotPublic => new("non publiques", "not public"),
        LeftOutReason.Repost => new("mots d’autrui, relayés", "others’ words, passed on"),
        LeftOutReason.Reply => new("réponses à d’autres", "replies to others"),
        LeftOutReason.OlderVersion => new("versions remplacées depuis", "versions replaced since"),
        LeftOutReason.WordlessStory => new("stories sans texte", "stories without words"),
        LeftOutReason.Repeated => new("en double", "repeated"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "There are no words for this reason."),
    };
}
