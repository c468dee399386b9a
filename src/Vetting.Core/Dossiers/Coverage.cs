using Vetting.Core.Audience;
using Vetting.Core.Content;
using Vetting.Core.Creators;
using Vetting.Core.Findings;
using Vetting.Core.History;
using Vetting.Core.Portraits;

namespace Vetting.Core.Dossiers;

/// <summary>Says what was looked at and what was not.</summary>
internal static class Coverage
{
    private static readonly LocalizedText StandIn = new(
        "Le service d’analyse de texte n’a pas répondu ; l’analyse embarquée a lu les publications à sa place, et " +
        "ses résultats peuvent différer.",
        "The text analysis service did not answer; the embedded analysis read the posts in its place, and its " +
        "results may differ.");

    public static ChannelSummary Summarise(Material material, RetrievedChannel retrieved)
    {
        var size = AudienceSize.Of(retrieved);
        var dates = material.Posts.Where(post => post.Channel.Key == retrieved.Channel.Key)
            .Select(post => post.Post.PublishedAt).ToList();
        return new ChannelSummary(
            retrieved.Channel.DisplayName,
            ProfileAddress.Of(retrieved.Channel),
            size?.Followers,
            size?.Stated ?? false,
            dates.Count,
            dates.Count > 0 ? dates.Min() : null,
            dates.Count > 0 ? dates.Max() : null,
            retrieved.History?.Truncated ?? false,
            retrieved.History?.Skipped ?? 0,
            (retrieved.Outcome as RetrievalOutcome.Unavailable)?.Reason,
            retrieved.History?.Source,
            (retrieved.Outcome as RetrievalOutcome.Unavailable)?.Sentence,
            retrieved.History?.Export,
            retrieved.History?.Proof,
            retrieved.History?.MeasuredSince,
            ShownBio.Of(retrieved.History?.Profile.Bio),
            retrieved.History?.Profile.Verified == true ? true : null);
    }

    /// <summary>One sentence for each thing that was not looked at.</summary>
    public static IEnumerable<LocalizedText> Gaps(IReadOnlyList<RetrievedChannel> channels) =>
        channels.SelectMany(Unavailable).Concat(channels.SelectMany(Partial));

    /// <returns>Null when all was judged.</returns>
    public static IReadOnlyList<NotJudged>? NotJudged(
        Material material, IReadOnlyList<DimensionResult> dimensions, Provenance provenance)
    {
        NotJudged[] all =
        [
            .. Gaps(material.Channels).Concat(provenance.StandIn == true ? [StandIn] : [])
                .Select(gap => new NotJudged(null, Whole: false, gap)),
            .. dimensions.SelectMany(result => (result is DimensionResult.InsufficientData insufficient
                    ? [new NotJudged(result.Dimension, Whole: true, insufficient.Missing)]
                    : Array.Empty<NotJudged>())
                .Concat((result.NotChecked ?? [])
                    .Select(gap => new NotJudged(result.Dimension, Whole: false, gap)))),
        ];
        return all.Length == 0 ? null : all;
    }

    private static IEnumerable<LocalizedText> Unavailable(RetrievedChannel channel) =>
        channel.Outcome is RetrievalOutcome.Unavailable unavailable
            ? [unavailable.Sentence is { } sentence
                ? Said(channel, sentence)
                : Sentence(unavailable)
                    .With(("channel", channel.Channel.DisplayName), ("detail", unavailable.Detail.TrimEnd('.')))]
            : [];

    private static LocalizedText Said(RetrievedChannel channel, LocalizedText sentence) =>
        new LocalizedText("{channel} : {sentence}", "{channel}: {sentence}").With(
            ("channel", Wording.Verbatim(channel.Channel.DisplayName)), ("sentence", sentence));

    private static IEnumerable<LocalizedText> Partial(RetrievedChannel channel)
    {
        if (channel.History is not { } history)
            yield break;
        if (history.Truncated)
        {
            yield return new LocalizedText(
                "{channel} : l’historique est plus long que ce qui a été lu ; seules les publications les plus " +
                "récentes ont été jugées.",
                "{channel}: the history is longer than what was read; only the most recent posts were judged.")
                .With(("channel", channel.Channel.DisplayName));
        }

        foreach (var note in (history.Export?.Notes ?? []).Concat(history.Notes ?? []))
            yield return Said(channel, note);
        foreach (var change in Changed(history))
            yield return Said(channel, change);
        if (history.Skipped > 0)
        {
            yield return new LocalizedText(
                "{channel} : entrées illisibles ou datées du futur, laissées de côté : {count}.",
                "{channel}: entries left out, unreadable or dated in the future: {count}.")
                .With(("channel", Wording.Verbatim(channel.Channel.DisplayName)), ("count", Wording.Number(history.Skipped)));
        }
    }

    private static IEnumerable<LocalizedText> Changed(ChannelHistory history)
    {
        if (history.Posts.Count(post => post.EditedSince is not null) is > 0 and var edited)
        {
            yield return new LocalizedText(
                "publications dont le texte a changé depuis une lecture précédente : {count}.",
                "posts whose text has changed since they were read before: {count}.").With(("count", Wording.Number(edited)));
        }

        if (history.Posts.Count(post => post.GoneSince is not null) is > 0 and var gone)
        {
            yield return new LocalizedText(
                "publications lues auparavant et qui ne sont plus en ligne, jugées telles qu’elles avaient été lues : {count}.",
                "posts read before that are no longer there, judged as they were read: {count}.").With(("count", Wording.Number(gone)));
        }
    }

    private static LocalizedText Sentence(RetrievalOutcome.Unavailable unavailable) => unavailable.Reason switch
    {
        UnavailableReason.NoOpenSource => new(
            "{channel} : rien ne s’y lit d’ici sans la personne, et aucun fichier n’a été joint.",
            "{channel}: nothing can be read there without the creator, and no file was sent along."),
        UnavailableReason.NotFound => new(
            "{channel} : aucun compte ni flux à cette adresse.",
            "{channel}: there is no account or feed at this address."),
        UnavailableReason.Private => new(
            "{channel} : le compte ou le flux est privé ; rien n’y a été lu.",
            "{channel}: the account or feed is private; nothing was read there."),
        UnavailableReason.Unreachable => new(
            "{channel} : la source n’a pas répondu ; rien n’y a été lu.",
            "{channel}: the source did not answer; nothing was read there."),
        UnavailableReason.Failing when unavailable.Detail.StartsWith("HTTP 429", StringComparison.Ordinal) => new(
            "{channel} : la source limite les demandes et en a reçu trop ({detail}) ; rien n’y a été lu.",
            "{channel}: the source limits how often it is asked, and was asked too often ({detail}); nothing was " +
            "read there."),
        UnavailableReason.Failing => new(
            "{channel} : la source a répondu par une erreur ({detail}) ; rien n’y a été lu.",
            "{channel}: the source answered with an error ({detail}); nothing was read there."),
        UnavailableReason.Malformed => new(
            "{channel} : la réponse n’a pas la forme attendue ; rien n’a pu y être lu ({detail}).",
            "{channel}: the answer is not of the documented shape; nothing could be read there ({detail})."),
        UnavailableReason.Empty => new(
            "{channel} : le compte existe et n’a rien publié.",
            "{channel}: the account exists and has published nothing."),
        UnavailableReason.Refused => new(
            "{channel} : l’adresse mène où aucune lecture n’est permise ; rien n’y a été lu.",
            "{channel}: the address leads where no fetch is allowed; nothing was read there."),
        UnavailableReason.TooLarge => new(
            "{channel} : la réponse dépasse la taille permise ; rien n’y a été lu.",
            "{channel}: the answer is larger than allowed; nothing was read there."),
        UnavailableReason.QuotaUsed => new(
            "{channel} : le quota que la plateforme accorde est épuisé ; rien n’y a été lu, une vérification plus " +
            "tardive pourra y lire.",
            "{channel}: the quota that the platform grants is used up; nothing was read there, a later vetting can."),
        UnavailableReason.AccessRefused => new(
            "{channel} : la plateforme refuse la clé ou le jeton de cette installation, que ses exploitants doivent " +
            "renouveler ; rien n’y a été lu.",
            "{channel}: the platform refuses this installation’s key or token, which its operators should renew; " +
            "nothing was read there."),
        UnavailableReason.NotProfessional => new(
            "{channel} : aucun compte professionnel de ce nom ne peut être lu.",
            "{channel}: no professional account of this name can be read."),
        UnavailableReason.ConsentEnded => new(
            "{channel} : l’accord donné pour lire ce compte a pris fin ; rien n’y est lu avant qu’il soit renouvelé.",
            "{channel}: the consent given to read this account has ended; nothing is read there until it is renewed."),
        _ => throw new ArgumentOutOfRangeException(
            nameof(unavailable), unavailable.Reason, "There is no sentence for this reason."),
    };
}
