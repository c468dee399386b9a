using Vetting.Core.Content;
using Vetting.Core.History;

namespace Vetting.Sources.OAuth;

/// <summary>Why an account that was connected cannot be read; each can be mended by its creator.</summary>
internal static class ConsentSentences
{
    private static readonly LocalizedText AnotherName = new(
        "le compte connecté porte maintenant un autre nom que celui de la candidature ; il doit être connecté à " +
        "nouveau.",
        "the connected account has another name now than the one submitted; it should be connected again.");

    private static readonly LocalizedText PostsNotAllowed = new(
        "le compte est connecté, mais sans la permission de lire ses publications ; il doit être connecté à nouveau, " +
        "avec elle.",
        "the account is connected, but without leave to read its posts; it should be connected again, with it.");

    public static HistoryUnavailableException HasAnotherName() => new(UnavailableReason.ConsentEnded, AnotherName);

    public static HistoryUnavailableException MayNotReadPosts() => new(UnavailableReason.ConsentEnded, PostsNotAllowed);
}
