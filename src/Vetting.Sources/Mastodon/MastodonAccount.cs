using Vetting.Core.Creators;

namespace Vetting.Sources.Mastodon;

/// <summary>An account and the instance that it lives on: copies elsewhere are partial, and so are their counts.</summary>
/// <param name="Instance">Scheme, host and port.</param>
/// <param name="User">The name on the instance, without @ and host.</param>
internal sealed record MastodonAccount(Uri Instance, string User)
{
    /// <summary>The host that the handle names, which need not be the instance's own.</summary>
    public string Domain { get; init; } = Instance.IsDefaultPort ? Instance.IdnHost : Instance.Authority;

    /// <summary>Null when neither handle nor address say which instance it is.</summary>
    public static MastodonAccount? Of(Channel channel)
    {
        if (AccountName.Of(Platforms.Mastodon, channel.Handle?.TrimStart('@'), channel.Address) is not { } name
            || name.LastIndexOf('@') is not (> 0 and var at))
        {
            return null;
        }

        var (user, host) = (name[..at], name[(at + 1)..]);
        // The address adds a scheme and a port, where it is the instance's own.
        var instance = Uri.TryCreate(channel.Address, UriKind.Absolute, out var page)
            && string.Equals(page.IsDefaultPort ? page.IdnHost : page.Authority, host, StringComparison.OrdinalIgnoreCase)
                ? page.GetLeftPart(UriPartial.Authority)
                : $"https://{host}";
        return Uri.TryCreate(instance, UriKind.Absolute, out var address) ? new(address, user) : null;
    }
}
