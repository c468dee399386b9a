using Vetting.Core.Content;
using Vetting.Core.History;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;

namespace Vetting.Core.Watching;

/// <summary>Accounts that cannot be read any more, and accounts that call themselves otherwise.</summary>
internal static class AccountChanges
{
    private static readonly Dictionary<UnavailableReason, LocalizedText> Gone = new()
    {
        [UnavailableReason.NotFound] = new(
            "{channel}\u00a0: il n’y a plus de compte à ce nom, supprimé ou renommé.",
            "{channel}: there is no account of this name any more; it was deleted or renamed."),
        [UnavailableReason.Private] = new(
            "{channel}\u00a0: le compte n’est plus public.", "{channel}: the account is not public any more."),
        [UnavailableReason.NotProfessional] = new(
            "{channel}\u00a0: le compte n’est plus professionnel, ou n’existe plus\u00a0; il ne peut plus être lu.",
            "{channel}: the account is not professional any more, or is gone; it can no longer be read."),
        [UnavailableReason.Empty] = new(
            "{channel}\u00a0: le compte n’a plus aucune publication.", "{channel}: the account has no posts any more."),
        [UnavailableReason.ConsentEnded] = new(
            "{channel}\u00a0: l’accord pour lire le compte a pris fin\u00a0; il n’est plus lu.",
            "{channel}: consent to read the account has ended; it is read no more."),
    };

    private static readonly LocalizedText Readable = new("le compte se lisait", "the account could be read");

    private static readonly LocalizedText Renamed = new(
        "{channel} s’appelle maintenant «\u00a0{now}\u00a0».", "{channel} now calls itself “{now}”.");

    private static readonly LocalizedText Named = new("«\u00a0{name}\u00a0»", "“{name}”");

    /// <summary>Whether a channel that could be read before is away only for now, so that this look is no measure for the next.
    /// </summary>
    public static bool IsAwayForNow(SeenCreator before, SeenCreator now) =>
        Pairs(before, now).Any(pair => pair.Before.History is not null
            && pair.Now.Outcome is RetrievalOutcome.Unavailable { Reason: var reason } && !IsLasting(reason));

    /// <summary>Whether an account that is unavailable for the reason is so until somebody does something.</summary>
    public static bool IsLasting(UnavailableReason reason) => Gone.ContainsKey(reason);

    public static IEnumerable<WatchedChange> Between(SeenCreator before, SeenCreator now)
    {
        foreach (var (was, channel) in Pairs(before, now).Where(pair => pair.Before.History is not null))
        {
            if (channel.Outcome is RetrievalOutcome.Unavailable { Reason: var reason } && Gone.TryGetValue(reason, out var gone))
            {
                yield return new WatchedChange(
                    $"account@{channel.Channel.Key}@{reason}@{before.At:yyyyMM}", ChangeKind.Account,
                    WatchedChange.SubjectOf(ChangeKind.Account), Severity.High,
                    gone.With(("channel", channel.Channel.DisplayName)), [], Readable);
            }
            else if (NewName.Of(was, channel) is { } name)
            {
                yield return new WatchedChange(
                    $"name@{channel.Channel.Key}@{Sha256Hex.Of(name.Now)[..16]}", ChangeKind.Name,
                    WatchedChange.SubjectOf(ChangeKind.Name), Severity.Low,
                    Renamed.With(("channel", channel.Channel.DisplayName), ("now", name.Now)), [],
                    Named.With(("name", name.Before)));
            }
        }
    }

    private static IEnumerable<(RetrievedChannel Before, RetrievedChannel Now)> Pairs(SeenCreator before, SeenCreator now)
    {
        var known = before.Material.Channels.ToDictionary(channel => channel.Channel.Key, StringComparer.Ordinal);
        return now.Material.Channels.Where(channel => known.ContainsKey(channel.Channel.Key))
            .Select(channel => (known[channel.Channel.Key], channel));
    }
}
