using Vetting.Core.Analysis;
using Vetting.Core.Content;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;

namespace Vetting.Core.Watching;

/// <summary>Posts that say no more that they were paid for, and posts that are gone though the last dossier quotes them.</summary>
internal static class PostChanges
{
    private static readonly LocalizedText Unmarked = new(
        "Une publication signalée comme commerciale ne l’est plus.", "A post that was marked as commercial is not marked any more.");

    private static readonly LocalizedText Marked = new("elle l’était", "it was");

    private static readonly LocalizedText OneGone = new(
        "Une publication citée dans le dossier n’est plus en ligne.", "A post that the dossier quotes is no longer online.");

    private static readonly LocalizedText There = new("elle se lisait", "it could be read");

    public static IEnumerable<WatchedChange> Between(SeenCreator before, SeenCreator now)
    {
        foreach (var post in now.Material.Posts)
        {
            if (before.Posts.TryGetValue((post.Channel.Key, post.Post.Id), out var was) && was.Commercial.IsMarked
                && !post.Commercial.IsMarked && post.Post.GoneSince is null
                && (post.TextHash != was.TextHash || post.Post.PaidPartnership != was.Post.PaidPartnership))
            {
                yield return new WatchedChange(
                    KeyOf("disclosure", post), ChangeKind.Disclosure, WatchedChange.SubjectOf(ChangeKind.Disclosure), Severity.High,
                    Unmarked, [post.QuoteOpening()], Marked);
            }
        }

        var quoted = before.Dossier.Dimensions.SelectMany(result => result.Findings)
            .Where(finding => finding.Severity > Severity.Info).SelectMany(finding => finding.Evidence)
            .Select(evidence => (evidence.Channel, evidence.PostId)).ToHashSet();
        foreach (var was in before.Material.Posts.Where(post =>
            quoted.Contains((post.Channel.DisplayName, post.Post.Id)) && post.Post.GoneSince is null))
        {
            if (IsGone(was, now))
            {
                yield return new WatchedChange(
                    KeyOf("gone", was), ChangeKind.Evidence, WatchedChange.SubjectOf(ChangeKind.Evidence), Severity.Medium, OneGone,
                    [was.QuoteOpening()], There);
            }
        }
    }

    /// <summary>Where a source says so; one that does not remember is not guessed about.</summary>
    private static bool IsGone(AnalysedPost was, SeenCreator now) =>
        now.Posts.TryGetValue((was.Channel.Key, was.Post.Id), out var post) && post.Post.GoneSince is not null;

    private static string KeyOf(string what, AnalysedPost post) =>
        $"{what}@{Sha256Hex.Of($"{post.Channel.Key}\n{post.Post.Id}")[..16]}";
}
