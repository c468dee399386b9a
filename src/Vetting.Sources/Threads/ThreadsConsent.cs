using Vetting.Core.Creators;
using Vetting.Sources.Meta;

namespace Vetting.Sources.Threads;

/// <summary>Consent on Threads, https://developers.facebook.com/docs/threads/get-started: it does not say which of the
/// permissions were granted.</summary>
internal static class ThreadsConsent
{
    public const string Basic = "threads_basic";
    public const string Insights = "threads_manage_insights";

    public static MetaConsent Of(ThreadsOptions options) => new(
        Platforms.Threads,
        options.IsComplete
            ? new MetaApp(
                options.ClientId!.Trim(), options.ClientSecret!.Trim(), "th", options.TokenAddress, options.Address)
            : null,
        [
            new(Basic, new("le profil et les publications", "the profile and the posts")),
            new(Insights, new("les vues, mentions J’aime et réponses", "views, likes and replies")),
        ],
        options.AuthorizeAddress,
        new("https://www.threads.com/settings/account"),
        "id");
}
