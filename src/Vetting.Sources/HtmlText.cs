using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Vetting.Core.History;

namespace Vetting.Sources;

/// <summary>What a reader sees of a piece of HTML.</summary>
/// <param name="Text">Plain text, as <see cref="PlainText"/> has it.</param>
/// <param name="Descriptions">Of its pictures, for those who do not see them: plain texts, each once.</param>
/// <param name="Picture">The first; its address as it is written. Null when there is none.</param>
internal sealed partial record HtmlText(
    string Text, IReadOnlyList<string> Descriptions, MediaKind Media, ShownPicture? Picture = null)
{
    private const int MaxAddress = 2_000;

    private static readonly FrozenSet<string> Unseen = FrozenSet.ToFrozenSet(
    [
        "audio", "canvas", "datalist", "head", "iframe", "noembed", "noframes", "rp", "script", "style", "template",
        "title", "video",
        "annotation", "annotation-xml", "defs", "desc", "metadata", "symbol",
    ]);

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
    [
        "address", "article", "aside", "blockquote", "br", "caption", "center", "dd", "details", "dialog", "dir", "div",
        "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hgroup", "hr", "legend", "li", "listing", "main", "menu", "nav", "ol", "optgroup", "option", "p", "plaintext",
        "pre", "search", "section", "select", "summary", "table", "textarea", "tr", "ul", "xmp",
    ]);

    public static HtmlText None { get; } = new("", [], MediaKind.None);

    public static string Of(string? html) => Read(html).Text;

    public static HtmlText Read(string? html)
    {
        if (string.IsNullOrWhiteSpace(html))
            return None;
        var reading = new Reading();
        reading.Append(HtmlTree.Parse(html).DocumentElement);
        return new(reading.Text(), reading.Descriptions(), reading.Media, reading.Picture);
    }

    private sealed class Reading
    {
        private readonly StringBuilder _text = new();
        private readonly List<string> _descriptions = [];

        public MediaKind Media { get; private set; }

        public ShownPicture? Picture { get; private set; }

        public string Text() => PlainText.Of(string.Join('\n', _text.ToString()
            .Split('\n')
            .Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.Length > 0)));

        public IReadOnlyList<string> Descriptions() =>
            [.. _descriptions.Select(PlainText.Of).Where(words => words.Length > 0).Distinct()];

        /// <summary>Takes a tree as deep as it may be: it is not for the stack of the thread to end there.</summary>
        public void Append(INode? root)
        {
            var rest = new Stack<(INode? Node, bool KeepsLines, string Before)>();
            rest.Push((root, false, ""));
            while (rest.TryPop(out var next))
            {
                _text.Append(next.Before);
                if (next.Node is IText text)
                    _text.Append((next.KeepsLines ? text.Data : text.Data.Replace('\n', ' ')).Replace(HtmlTree.Gap, "", StringComparison.Ordinal));
                else if (next.Node is IElement element)
                    Append(element, next.KeepsLines, rest);
            }
        }

        private void Append(IElement element, bool keepsLines, Stack<(INode? Node, bool KeepsLines, string Before)> rest)
        {
            Look(element);
            if (IsUnseen(element))
                return;
            var around = Blocks.Contains(element.LocalName) ? "\n" : element.LocalName is "td" or "th" ? " " : "";
            _text.Append(around);
            keepsLines |= element.LocalName is "pre" or "textarea" or "listing" or "xmp" or "plaintext";
            if (around.Length > 0)
                rest.Push((null, false, around));
            for (var at = element.ChildNodes.Length - 1; at >= 0; at--)
                rest.Push((element.ChildNodes[at], keepsLines, ""));
        }

        private void Look(IElement element)
        {
            if (element.LocalName is "video" or "iframe" or "embed")
                Media = MediaKind.Video;
            else if (element.LocalName == "img" && Media == MediaKind.None)
                Media = MediaKind.Image;
            if (element.LocalName == "img" && element.GetAttribute("src") is { Length: <= MaxAddress } source
                && !string.IsNullOrWhiteSpace(source) && !source.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            {
                Picture ??= new ShownPicture(source, element.GetAttribute("alt"));
            }

            if (element.LocalName is not ("img" or "area") || element.GetAttribute("alt") is not { } words)
                return;
            // Publishing systems set pictures in place of emoji, which are words of the line they stand in.
            if (words.Any(char.IsLetterOrDigit))
                _descriptions.Add(words);
            else
                _text.Append(words);
        }

        private static bool IsUnseen(IElement element) =>
            Unseen.Contains(element.LocalName) || element.HasAttribute("hidden")
            || (element.GetAttribute("style") is { } style && Invisible().IsMatch(style));
    }

    [GeneratedRegex(@"(^|;)\s*display\s*:\s*none\s*(!\s*important\s*)?(;|$)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Invisible();
}
