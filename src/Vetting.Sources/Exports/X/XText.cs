namespace Vetting.Sources.Exports.X;

internal static class XText
{
    // Twice as many as fit into a post.
    private const int MostLinks = 50;

    /// <summary>A text with the addresses that its author wrote in place of t.co's.</summary>
    /// <param name="links">Short and whole; without the whole, the short one goes.</param>
    public static string Expanded(string text, IEnumerable<(string? Short, string? Whole)> links)
    {
        foreach (var (small, whole) in links.Take(MostLinks))
        {
            if (small is { Length: > 0 })
                text = text.Replace(small, whole ?? "", StringComparison.Ordinal);
        }

        return text;
    }
}
