using Vetting.Core.History;

namespace Vetting.Sources;

/// <summary>Puts what people come upon around a post behind its own words, and keeps where it stands.</summary>
internal static class PostWords
{
    /// <param name="around">Plain texts; what the post says already is left out.</param>
    public static Post With(this Post post, IEnumerable<(TextPlace Place, string Words)> around)
    {
        var text = post.Text;
        List<TextPart> parts = [];
        foreach (var (place, words) in around)
        {
            if (words.Length == 0 || text.Contains(words, StringComparison.OrdinalIgnoreCase))
                continue;
            var start = text.Length == 0 ? 0 : text.Length + 1;
            var longer = PlainText.Of(text.Length == 0 ? words : $"{text}\n{words}");
            if (longer.Length <= start)
                break;
            text = longer;
            parts.Add(new(place, start, longer.Length - start));
        }

        return parts.Count == 0 ? post : post with { Text = text, Parts = parts };
    }
}
