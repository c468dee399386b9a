using System.Net;
using System.Text;
using AngleSharp.Dom;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Vetting.Sources.Tests;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>Un</p><p>Deux</p>", "Un\nDeux")]
    [InlineData("<p><a>Un</a> <span>deux</span> <b>trois</b>\n<i>quatre</i></p>", "Un deux trois quatre")]
    [InlineData("<pre><span>Un</span>\n<span>Deux</span></pre>", "Un\nDeux")]
    [InlineData("<table><tr><td>Un</td> <td>Deux</td></tr> <tr><td>Trois</td></tr></table>", "Un Deux\nTrois")]
    [InlineData("Un<br>Deux<br/><br/>Trois", "Un\nDeux\nTrois")]
    [InlineData("<ul><li>Un<li>Deux</ul>Trois", "Un\nDeux\nTrois")]
    [InlineData("<p>Un  <b>gros</b>\n  titre</p>", "Un gros titre")]
    [InlineData("Tom &amp; J&eacute;r&#233;my &#x1F600; &hellip; a&nbsp;b", "Tom & Jérémy 😀 … a b")]
    [InlineData("a<script>alert('<p>no</p>')</script>b<style>p{}</style>c", "abc")]
    [InlineData("<svg><title>no</title><text>x<svg></svg>y</text></svg>seen<template>t</template>", "xyseen")]
    [InlineData("<svg><p>Publicité : vodka</p></svg>", "Publicité : vodka")]
    [InlineData("<math><mi>x</mi><annotation>no</annotation></math> <math><p>vodka</p></math>", "x\nvodka")]
    [InlineData("<object data='a.swf'><p>vodka</p></object>", "vodka")]
    [InlineData("a<iframe src='//v'>no</iframe>b<iframe src='//w'><p>vodka</p>", "ab\nvodka")]
    [InlineData("<noscript>a</noscript><canvas>no</canvas><video>no</video>", "a")]
    [InlineData("<div><video src='v'>no</div>seen", "seen")]
    [InlineData("<p hidden>no</p><p style='color:red; display: none'>no</p><p style='display:block'>yes</p>", "yes")]
    [InlineData("a<table><caption>b</caption><tr><td>c</td></tr></table>d<select><option>e<option>f</select>", "a\nb\nc\nd\ne\nf")]
    [InlineData("<pre>un\ndeux</pre>", "un\ndeux")]
    [InlineData("don&#146;t &#128;5 &#x85;", "don’t €5 …")]
    [InlineData("don\u0092t", "don’t")]
    [InlineData("Bravo <img src='1f600.png' class='emoji' alt='😀'> !", "Bravo 😀 !")]
    [InlineData("<head><title>no</title><body>yes", "yes")]
    [InlineData("<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>", "1 2\n3")]
    [InlineData("<!-- no --><p title='>'>yes</p>", "yes")]
    [InlineData("1 < 2 and 3 > 2", "1 < 2 and 3 > 2")]
    [InlineData("<p>unclosed <b>and <i>nested", "unclosed and nested")]
    [InlineData("e\u0301t\u00e9", "\u00e9t\u00e9")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Shows_what_a_reader_sees(string? html, string text) => Assert.Equal(text, HtmlText.Of(html));

    [Fact]
    public void Keeps_the_descriptions_of_pictures_apart()
    {
        var html = HtmlText.Read(
            "<p>Soupe<img alt='Une soupe #pub'><noscript><img alt='Une soupe #pub'></noscript><img alt=''></p>");

        Assert.Equal(("Soupe", "Une soupe #pub"), (html.Text, Assert.Single(html.Descriptions)));
    }

    [Fact]
    public void Reads_on_behind_a_picture_that_stands_inside_the_post() => Assert.Equal(
        "vodka", HtmlText.Of($"<img src='data:image/png;base64,{new string('A', 1_000_000)}'><p>vodka</p>"));

    [Property(MaxTest = 500)]
    public bool Shows_no_tag_of_what_is_hidden(NonNull<string> words)
    {
        var hidden = words.Get.Replace("</", "", StringComparison.Ordinal).Replace("<", "", StringComparison.Ordinal);
        return HtmlText.Of($"a<script>{hidden}</script><style>{hidden}</style><template>{hidden}</template>b") == "ab";
    }

    [Property(MaxTest = 500)]
    public bool Gives_back_the_words_that_were_encoded(string words)
    {
        var clean = string.Join(' ', PlainText.Of(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return HtmlText.Of($"<div>{WebUtility.HtmlEncode(clean)}</div>") == clean;
    }

    [Property(MaxTest = 500)]
    public bool Takes_any_text_and_gives_a_valid_one(string html) => IsValid(HtmlText.Of(html)) && IsValid(HtmlText.Of("<" + html));

    public static TheoryData<string> Hostile => [.. new[]
    {
        Enumerable.Range(0, 40_000).Select(number => $"<b x={number}>").Concat(Enumerable.Repeat("<div>x</div>", 40_000)),
        Enumerable.Repeat("<div>", 200_000).Append("x"),
        Enumerable.Repeat("<div>", 90_000).Append("x").Concat(Enumerable.Repeat("</div>", 90_000)),
        Enumerable.Range(0, 100_000).Select(number => $" a{number}").Prepend("<a").Append(">x"),
        Enumerable.Repeat("<p>x", 100_000),
        Enumerable.Repeat("<li><b>x", 100_000),
        Enumerable.Repeat("<svg>", 200_000).Append("x"),
        Enumerable.Repeat("<table><tr><td>", 60_000).Append("x"),
        Enumerable.Repeat("<b>x", 100_000).Prepend("<table>"),
        Enumerable.Repeat("<a><div>x", 60_000).Concat(Enumerable.Repeat("</a>", 60_000)),
        Enumerable.Repeat("<iframe >x", 100_000),
        Enumerable.Repeat("<optgroup>", 100_000).Append("x"),
        Enumerable.Repeat("<rt>", 100_000).Append("x"),
        Enumerable.Repeat("<div></x>", 100_000).Append("x"),
        Enumerable.Repeat("<div><object></div></object>", 60_000).Append("x"),
        Enumerable.Repeat("<span><div></span></div>", 60_000).Append("x"),
        Enumerable.Repeat("<span><p></span></p>", 60_000).Append("x"),
        Enumerable.Repeat("<h1><span><h2></h1></span>", 60_000).Append("x"),
        Enumerable.Repeat("<li><dd>", 100_000).Append("x"),
        Enumerable.Repeat("<option>", 100_000).Prepend("<svg>").Append("x"),
    }.Select(parts => string.Concat(parts))];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Costs_little_however_hostile_the_markup(string html)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.StartsWith("x", HtmlText.Of(html), StringComparison.Ordinal);

        // Code that is not yet optimised allocates up to three times as much; what grows with the square takes tens of GB.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000_000);
    }

    [Property(MaxTest = 300)]
    public void Nests_no_deeper_than_any_page_whatever_closes_what(NonEmptyArray<byte> picks)
    {
        string[] names =
        [
            "div", "p", "span", "li", "ul", "dd", "dt", "table", "tr", "td", "h1", "h2", "object", "svg", "template", "form",
            "select", "option", "optgroup", "rt", "ruby", "x", "math", "desc", "title", "button", "caption", "mi", "center",
        ];
        var tags = picks.Get.Take(12).Select(pick => $"<{(pick % 2 == 0 ? "" : "/")}{names[pick / 2 % names.Length]}>");
        var tree = HtmlTree.Parse(string.Concat(Enumerable.Repeat(string.Concat(tags), 2_000)));
        var deepest = 0;
        var rest = new Stack<(INode Node, int Depth)>([(tree, 0)]);
        while (rest.TryPop(out var next))
        {
            deepest = Math.Max(deepest, next.Depth);
            foreach (var child in next.Node.ChildNodes)
                rest.Push((child, next.Depth + 1));
        }

        Assert.InRange(deepest, 0, 1_500);
    }

    private static bool IsValid(string text) =>
        text.Length <= PlainText.MaxLength
        && text == text.Trim()
        && text.IsNormalized(NormalizationForm.FormC)
        && !text.Any(character => char.IsControl(character) && character != '\n');
}
