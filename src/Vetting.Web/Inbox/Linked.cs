using System.Text.RegularExpressions;

namespace Vetting.Web.Inbox;

/// <summary>A text cut into addresses and what stands between them.</summary>
internal static partial class Linked
{
    public static IEnumerable<(string Text, bool IsAddress)> Parts(string text)
    {
        var from = 0;
        foreach (Match match in Addresses().Matches(text))
        {
            yield return (text[from..match.Index], false);
            yield return (match.Value, true);
            from = match.Index + match.Length;
        }
        yield return (text[from..], false);
    }

    [GeneratedRegex(@"https?://[^\s<>""]*[^\s<>"".,;:!?)]", RegexOptions.NonBacktracking)]
    private static partial Regex Addresses();
}
