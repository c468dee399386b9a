using Vetting.Core.Creators;

namespace Vetting.Core.Connections;

/// <summary>Which account was connected for which brand.</summary>
/// <param name="Account">The account's name on the platform, as <see cref="NameOf"/> writes it.</param>
public sealed record ConnectionKey(string Brand, string Platform, string Account)
{
    /// <returns>Null when the channel names no account.</returns>
    public static ConnectionKey? Of(string brand, Channel channel) =>
        AccountName.Of(channel.Platform, channel.Handle, channel.Address) is { } name
            ? new(brand, channel.Platform, NameOf(name))
            : null;

    /// <summary>In lower case and without @: platforms tell names apart by no more.</summary>
    public static string NameOf(string handle) => handle.Trim().TrimStart('@').ToLowerInvariant();
}
