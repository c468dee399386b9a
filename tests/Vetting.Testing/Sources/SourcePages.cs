using System.Globalization;

namespace Vetting.Testing.Sources;

/// <summary>One page of posts, whose cursor is the number of posts before the next one.</summary>
internal sealed record SourcePages(IReadOnlyList<SourcePost> Posts, string? Next)
{
    public static SourcePages Of(IFakePlatform platform, string? cursor, string? asked, int usual)
    {
        var start = int.TryParse(cursor, CultureInfo.InvariantCulture, out var offset) ? offset : 0;
        var size = Math.Min(
            platform.PageSize, int.TryParse(asked, CultureInfo.InvariantCulture, out var limit) ? limit : usual);
        var next = platform.SameCursor ? size : start + size;
        return new(
            [.. platform.Posts.Skip(start).Take(size)],
            platform.SameCursor || next < platform.Posts.Count ? next.ToString(CultureInfo.InvariantCulture) : null);
    }
}
