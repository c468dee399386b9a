using System.Text.Json;
using Vetting.Core.Content;
using Vetting.Core.History;

namespace Vetting.Sources.Mastodon;

/// <summary>An Account, https://docs.joinmastodon.org/entities/Account/.</summary>
internal sealed record MastodonProfile(string Id, ChannelProfile Profile, IReadOnlyList<LocalizedText> Notes)
{
    private static readonly (string Flag, LocalizedText Note)[] Flags =
    [
        ("limited", new(
            "l’instance restreint la visibilité de ce compte.", "the instance limits who sees this account.")),
        ("memorial", new(
            "le compte rend hommage à une personne décédée.", "the account is kept in somebody’s memory.")),
        ("bot", new("le compte se dit automatisé.", "the account says that it is automated.")),
    ];

    private static readonly LocalizedText Moved = new(
        "le compte a déménagé ; seules les publications d’avant ont été lues.",
        "the account has moved; only the posts from before were read.");

    private static readonly LocalizedText Suspended = new(
        "l’instance a suspendu ce compte ; rien n’y a été lu.",
        "the instance has suspended this account; nothing was read there.");

    /// <exception cref="HistoryUnavailableException">NotFound: it is suspended. Malformed: it has no id.</exception>
    public static MastodonProfile Of(JsonElement account)
    {
        if (IsTrue(account, "suspended"))
            throw new HistoryUnavailableException(UnavailableReason.NotFound, Suspended);
        if (account.Text("id") is not { Length: > 0 and <= 100 } id)
            throw new HistoryUnavailableException(UnavailableReason.Malformed, "The account should have an id.");

        var notes = Flags.Where(flag => IsTrue(account, flag.Flag)).Select(flag => flag.Note);
        return new(
            id,
            new(PlainText.OrNull(account.Text("display_name")), PlainText.OrNull(HtmlText.Of(account.Text("note"))),
                account.Count("followers_count"), account.Count("following_count"), account.Count("statuses_count"),
                // One that moved is called as where it moved to.
                Links(account), Handle: PlainText.OrNull(account.Member("moved")?.Text("acct") ?? account.Text("acct"))),
            [.. account.Member("moved") is { ValueKind: JsonValueKind.Object } ? notes.Prepend(Moved) : notes]);
    }

    private static IReadOnlyList<string>? Links(JsonElement account) => account.Items("fields")
        .Select(field => $"{field.Text("name")} {HtmlText.Of(field.Text("value"))}".Trim())
        .Where(text => text.Length > 0).ToList() is { Count: > 0 } links ? links : null;

    private static bool IsTrue(JsonElement account, string flag) =>
        account.Member(flag) is { ValueKind: JsonValueKind.True };
}
