using System.Text.RegularExpressions;

namespace Vetting.Sources.Instagram;

/// <summary>
/// What is asked of an account and its media, and less of it where the API refuses a field: which of them it gives of
/// others' accounts has changed more than once.
/// </summary>
internal sealed partial class InstagramFields
{
    private const int PageSize = 50;

    // Not public by the reference, and given in practice.
    private static readonly string[] Doubtful = ["name", "follows_count", "website", "view_count", "reposts_count"];

    private readonly List<string> _profile =
        ["username", "name", "biography", "website", "followers_count", "follows_count", "media_count"];
    private readonly List<string> _media =
    [
        "id", "caption", "media_type", "permalink", "timestamp", "like_count", "comments_count", "view_count",
        "reposts_count",
    ];

    /// <summary>The expansion that asks for the account, and for the page of its media after the cursor.</summary>
    public string Discovery(string name, string? cursor)
    {
        var after = cursor is null ? "" : $".after({cursor})";
        return $"business_discovery.username({name}){{{string.Join(',', _profile)},"
            + $"media{after}.limit({PageSize}){{{string.Join(',', _media)}}}}}";
    }

    /// <summary>Leaves out the field that the error names, or all that are doubtful.</summary>
    /// <returns>False when there is nothing more to leave out.</returns>
    public bool Refuse(string message)
    {
        var named = Word().Matches(message).Select(word => word.Value).ToHashSet(StringComparer.Ordinal);
        return Remove(field => named.Contains(field)) || Remove(field => Doubtful.Contains(field));
    }

    private bool Remove(Func<string, bool> isRefused)
    {
        bool Optional(string field) => field is not ("username" or "id" or "timestamp") && isRefused(field);
        return _profile.RemoveAll(Optional) + _media.RemoveAll(Optional) > 0;
    }

    [GeneratedRegex("[a-z_]+")]
    private static partial Regex Word();
}
