using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Xunit;

namespace Vetting.Sources.Tests;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>Un</p><p>Deux</p>", "Un\nDeux")]
    [InlineData("Un<br>Deux<br/><br/>Trois", "Un\nDeux\nTrois")]
    [InlineData("<ul><li>Un<li>Deux</ul>Trois", "Un\nDeux\nTrois")]
    [InlineData("<p>Un  <b>gros</b>\n  titre</p>", "Un gros titre")]
    [InlineData("Tom &amp; J&eacute;r&#233;my &#x1F600; &hellip; a&nbsp;b", "Tom & Jérémy 😀 … a b")]
    [InlineData("a<script>alert('<p>no</p>')</script>b<style>p{}</style>c", "abc")]
    [InlineData("<svg><text>x<svg></svg>y</text></svg>seen<template>t</template>", "seen")]
    [InlineData("<head><title>no</title><body>yes", "yes")]
    [InlineData("<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>", "1 2\n3")]
    [InlineData("<!-- no --><p title='>'>yes</p>", "yes")]
    [InlineData("1 < 2 and 3 > 2", "1 < 2 and 3 > 2")]
    [InlineData("<p>unclosed <b>and <i>nested", "unclosed and nested")]
    [InlineData("e\u0301t\u00e9", "\u00e9t\u00e9")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Shows_what_a_reader_sees(string? html, string text) => Assert.Equal(text, HtmlText.Of(html));

    [Property(MaxTest = 500)]
    public bool Gives_back_the_words_that_were_encoded(string words)
    {
        var clean = string.Join(' ', PlainText.Of(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return HtmlText.Of($"<div>{WebUtility.HtmlEncode(clean)}</div>") == clean;
    }

    [Property(MaxTest = 500)]
    public bool Takes_any_text_and_gives_a_valid_one(string html) => IsValid(HtmlText.Of(html)) && IsValid(HtmlText.Of("<" + html));

    [Fact]
    public void Costs_little_however_hostile_the_markup()
    {
        var formatting = string.Concat(Enumerable.Range(0, 4_000).Select(number => $"<b x={number}>"));
        var tree = $"<div>{formatting}</div>" + string.Concat(Enumerable.Repeat("<div>x</div>", 4_000));
        var attributes = "<a " + string.Concat(Enumerable.Range(0, 20_000).Select(number => $"a{number} ")) + ">x</a>";
        var nested = string.Concat(Enumerable.Repeat("<div>", 19_000)) + "x";
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.StartsWith("x\nx", HtmlText.Of(tree), StringComparison.Ordinal);
        Assert.Equal("x", HtmlText.Of(nested));
        HtmlText.Of(attributes);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
    }

    private static bool IsValid(string text) =>
        text.Length <= PlainText.MaxLength
        && text == text.Trim()
        && text.IsNormalized(NormalizationForm.FormC)
        && !text.Any(character => char.IsControl(character) && character != '\n');
}
