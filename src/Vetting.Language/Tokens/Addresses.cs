namespace Vetting.Language.Tokens;

/// <summary>Web addresses, @mentions and mail addresses: names of things, not words of a language.</summary>
internal static class Addresses
{
    /// <summary>The length of the address or mention that starts here; 0 when none does.</summary>
    public static int LengthAt(string text, int at)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]) && text[at] != '@')
            return 0;

        return text[at] switch
        {
            '@' => Mention(text, at),
            'h' or 'H' or 'w' or 'W' when StartsAddress(text.AsSpan(at)) =>
                Run(text, at, static letter => !char.IsWhiteSpace(letter)),
            _ => 0,
        };
    }

    /// <summary>Whether the word that ends here is the name in name@example.com.</summary>
    public static bool IsMailName(string text, int end) =>
        end + 1 < text.Length && text[end] == '@' && char.IsLetterOrDigit(text[end + 1]);

    private static int Mention(string text, int at)
    {
        var length = Run(text, at + 1, static letter => char.IsLetterOrDigit(letter) || letter is '_' or '.' or '-');
        return length == 0 ? 0 : 1 + text.AsSpan(at + 1, length).TrimEnd(".-").Length;
    }

    // Platforms cut addresses short: "http" alone, or with an ellipsis, still is one.
    private static bool StartsAddress(ReadOnlySpan<char> text) =>
        text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || IsScheme(text, "http") || IsScheme(text, "https");

    private static bool IsScheme(ReadOnlySpan<char> text, string scheme) =>
        text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
        && (text.Length == scheme.Length || !char.IsLetterOrDigit(text[scheme.Length]));

    private static int Run(string text, int start, Func<char, bool> belongs)
    {
        var at = start;
        while (at < text.Length && belongs(text[at]))
            at++;

        return at - start;
    }
}
