using System.Text.Json;
using Vetting.Core.History;

namespace Vetting.Sources.Mastodon;

/// <summary>Finds the instance behind a domain of its own, RFC 7033 and https://docs.joinmastodon.org/spec/webfinger/.
/// </summary>
internal sealed class WebFinger(MastodonApi api)
{
    private const string Scheme = "acct:";

    /// <exception cref="HistoryUnavailableException">NotFound: the domain knows no such account.</exception>
    public async Task<MastodonAccount> FindAsync(
        MastodonAccount account, HistoryCollector collector, CancellationToken cancellation)
    {
        var answer = await api.GetAsync(
            ApiAddress.Of(
                account.Instance, ".well-known/webfinger", ("resource", $"{Scheme}{account.User}@{account.Domain}")),
            collector, cancellation);
        var actor = answer.Items("links").Where(link => link.Text("rel") == "self").Select(link => link.Text("href"))
            .Select(href => Uri.TryCreate(href, UriKind.Absolute, out var address) ? address : null)
            .FirstOrDefault(address => address is not null);
        return actor is null
            ? throw new HistoryUnavailableException(UnavailableReason.NotFound, "The domain knows no such account.")
            : account with
            {
                Instance = new(actor.GetLeftPart(UriPartial.Authority)),
                User = UserOf(answer.Text("subject")) ?? account.User,
            };
    }

    /// <summary>The account's own name, of acct:user@host, where it was asked for by another.</summary>
    private static string? UserOf(string? subject) =>
        subject is not null && subject.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && subject.LastIndexOf('@') is var at && at > Scheme.Length
                ? Uri.UnescapeDataString(subject[Scheme.Length..at])
                : null;
}
