using System.Text.RegularExpressions;
using Vetting.Core.History;

namespace Vetting.Core.Connections;

/// <summary>Takes a code out of a post, and leaves the places of its parts right.</summary>
internal static class WithoutCode
{
    public static Post In(Post post, Regex code)
    {
        foreach (var match in code.Matches(post.Text).Reverse())
            post = Cut(post, match.Index, match.Length);
        return post;
    }

    private static Post Cut(Post post, int start, int length)
    {
        // The blank that stood before it, unless it began the text.
        if (start > 0 && post.Text[start - 1] == ' ')
            (start, length) = (start - 1, length + 1);
        else if (start == 0 && length < post.Text.Length && char.IsWhiteSpace(post.Text[length]))
            length++;
        return post with
        {
            Text = post.Text.Remove(start, length),
            Parts = post.Parts is null ? null : Moved(post.Parts, start, length),
        };
    }

    private static IReadOnlyList<TextPart>? Moved(IReadOnlyList<TextPart> parts, int start, int length)
    {
        int Place(int at) => at <= start ? at : Math.Max(start, at - length);
        return parts.Select(part => part with
            {
                Start = Place(part.Start),
                Length = Place(part.Start + part.Length) - Place(part.Start),
            })
            .Where(part => part.Length > 0).ToList() is { Count: > 0 } left ? left : null;
    }
}
