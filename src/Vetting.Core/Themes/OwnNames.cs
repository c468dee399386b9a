using Vetting.Core.Analysis;
using Vetting.Core.Creators;
using Vetting.Core.Matching;

namespace Vetting.Core.Themes;

/// <summary>What an account calls itself, which is nothing it speaks of: its handle, its creator's name, its own tag.</summary>
internal sealed class OwnNames
{
    private const int ShortestName = 3;
    private const int ShortestHandle = 5;
    private const int TagBeyondName = 4;
    private const double MostOfHandle = 0.7;

    private readonly HashSet<string> _handles;
    private readonly HashSet<string> _names;

    /// <param name="names">As people write them: "Léa Martin".</param>
    public OwnNames(IEnumerable<AnalysedPost> posts, IEnumerable<string> names)
    {
        var all = names.ToList();
        var handles = posts.Select(post => post.Channel).DistinctBy(channel => channel.Key).SelectMany(Handles);
        _handles = [.. handles.Concat(all).Select(Joined).Where(handle => handle.Length >= ShortestHandle)];
        _names = [.. all.Select(name => Joined(name.Split(' ')[0])).Where(name => name.Length >= ShortestName)];
    }

    /// <param name="key">Folded.</param>
    /// <param name="isTag">Whether it is written as a hashtag.</param>
    public bool Are(string key, bool isTag)
    {
        var letters = key.Replace(" ", "", StringComparison.Ordinal);
        return _names.Contains(letters)
            || _handles.Any(handle => letters.Contains(handle, StringComparison.Ordinal)
                || (letters.Length >= MostOfHandle * handle.Length && handle.Contains(letters, StringComparison.Ordinal)))
            || (isTag && _names.Any(name => letters.Length >= name.Length + TagBeyondName
                && (letters.EndsWith(name, StringComparison.Ordinal) || letters.StartsWith(name, StringComparison.Ordinal))));
    }

    // A Bluesky handle is a domain: "ada.example" is "ada" to people.
    private static IEnumerable<string> Handles(Channel channel) => channel.Handle is not { } handle ? []
        : channel.Platform == Platforms.Bluesky && handle.LastIndexOf('.') is > 0 and var last
            ? [handle, handle[..last].Replace(".bsky", "", StringComparison.OrdinalIgnoreCase)]
            : [handle];

    private static string Joined(string name)
    {
        var buffer = new char[4 * name.Length];
        return string.Concat(new string(buffer, 0, Folding.Fold(name, buffer)).Where(char.IsLetterOrDigit));
    }
}
