using Vetting.Core.Texts;

namespace Vetting.Language.Tokens;

/// <summary>@handles: "merci à @lea.cuisine". What follows a letter is part of a mail address.</summary>
internal static class Handles
{
    public static List<Mention> In(string text)
    {
        var found = new List<Mention>();
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var length = at > 0 && char.IsLetterOrDigit(text[at - 1]) ? 0 : Addresses.LengthAt(text, at);
            if (length > 1)
            {
                var span = new TextSpan(at, length);
                found.Add(new Mention(MentionKind.Account, text.Substring(at + 1, length - 1), span, 1));
            }
        }

        return found;
    }
}
