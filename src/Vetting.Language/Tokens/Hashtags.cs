using Vetting.Core.Texts;

namespace Vetting.Language.Tokens;

internal static class Hashtags
{
    /// <summary>Each hashtag of letters, its sign included, in order.</summary>
    public static List<TextSpan> In(string text)
    {
        var found = new List<TextSpan>();
        for (var at = text.IndexOf('#', StringComparison.Ordinal); at >= 0; at = Next(text, at))
        {
            var length = WordShape.LengthAt(text, at + 1);
            if (length > 0 && text.AsSpan(at + 1, length).ContainsAnyExceptInRange('0', '9'))
                found.Add(new TextSpan(at, length + 1));
        }

        return found;
    }

    private static int Next(string text, int at) => text.IndexOf('#', at + 1);
}
