using Vetting.Core.Content;

namespace Vetting.Web.Mail;

/// <summary>What a brand wrote for a mail: its lines as paragraphs, and nothing else of it.</summary>
internal static class OwnWords
{
    public const int Longest = 2000;

    /// <returns>Null for none.</returns>
    public static string? Of(string? text) =>
        string.IsNullOrWhiteSpace(text) || ShownText.IsBlank(text) ? null : text.ReplaceLineEndings("\n").Trim();

    public static bool AreFit(string? text) =>
        text is null || (text.Length <= Longest && !ShownText.HasControls(text, multiline: true));

    public static IEnumerable<string> Paragraphs(string? text) =>
        (text ?? "").Split('\n').Select(ShownText.OnOneLine).Where(line => !ShownText.IsBlank(line));
}
