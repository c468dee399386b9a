using System.Text.RegularExpressions;
using Vetting.Core.Creators;

namespace Vetting.Sources.YouTube;

/// <summary>How the API is asked for the channel that a handle, an id, a user name or an address names.</summary>
/// <param name="Filters">Of channels.list, each a parameter and its value; the first that finds something is right.
/// </param>
internal sealed partial record YouTubeAccount(IReadOnlyList<(string Name, string? Value)> Filters)
{
    /// <summary>Whether a name that is found by this is of the time before handles.</summary>
    public bool IsOld((string Name, string? Value) filter) => IsOldAddress || filter.Name == "forUsername";

    private bool IsOldAddress { get; init; }

    /// <summary>Null when the channel names no account.</summary>
    public static YouTubeAccount? Of(Channel channel) =>
        AccountName.Of(Platforms.YouTube, channel.Handle, channel.Address) is { } name
            ? ByName(name.TrimStart('@'))
            : ByAddress(channel.Address);

    private static YouTubeAccount ByName(string name) =>
        ChannelId().IsMatch(name) ? new([("id", name)])
        : UserName().IsMatch(name) ? new([("forHandle", $"@{name}"), ("forUsername", name)])
        : new([("forHandle", $"@{name}")]);

    private static YouTubeAccount? ByAddress(string? address)
    {
        if (address is null || OldAddress().Match(address) is not { Success: true } old)
            return null;
        var name = Uri.UnescapeDataString(old.Groups["name"].Value);
        // Custom addresses became their owners' handles when there were handles.
        var isUser = old.Groups["kind"].Value.Equals("user", StringComparison.OrdinalIgnoreCase);
        return new([isUser ? ("forUsername", name) : ("forHandle", $"@{name}")]) { IsOldAddress = true };
    }

    [GeneratedRegex(@"^UC[\w-]{22}\z")]
    private static partial Regex ChannelId();

    [GeneratedRegex(@"^[A-Za-z0-9]{1,60}\z")]
    private static partial Regex UserName();

    [GeneratedRegex(@"^https?://((www|m|music)\.)?youtube\.com/(?<kind>user|c)/(?<name>[^/?#]{1,300})",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OldAddress();
}
