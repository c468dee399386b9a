using Vetting.Core.Content;

namespace Vetting.Core.Vettings;

/// <summary>Something that a vetting uses.</summary>
/// <param name="Name">Its kind in lower case, a hyphen and 64 hexadecimal digits.</param>
public sealed record Use(string Name)
{
    private const string Channel = "channel-";

    public static Use Of(ContentRef content) => new($"{content.Kind.ToString().ToLowerInvariant()}-{content.Sha256}");

    /// <param name="channel">As in <c>Channel.Key</c>; handles and addresses are personal data, so that its hash is noted.
    /// </param>
    public static Use OfChannel(string channel) => new(Channel + Sha256Hex.Of(channel));

    /// <summary>What is stored; null of an account.</summary>
    public ContentRef? Content =>
        Name.Split('-') is [var kind, var hash] && Enum.TryParse<ContentKind>(kind, ignoreCase: true, out var known)
            ? new(known, hash)
            : null;
}
