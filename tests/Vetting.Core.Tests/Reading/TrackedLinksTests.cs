using Vetting.Core.Policies;
using Vetting.Core.Reading;
using Vetting.Testing.Builders;

namespace Vetting.Core.Tests.Reading;

public sealed class TrackedLinksTests
{
    private static readonly TrackedLinks Links = new(Sample.Policy.Disclosure.Signs.First(sign => sign.LinkParameters is { Count: > 0 }) with
    {
        LinkParameters = ["ref", "aff_id"],
    });

    [Theory]
    [InlineData("https://shop.example/?ref=ada", "ref=ada")]
    [InlineData("https://shop.example/a?b=c&ref=ada&d=e", "ref=ada")]
    [InlineData("https://shop.example/?REF=ada", "REF=ada")]
    [InlineData("voir https://shop.example/x?aff_id=7#top, merci", "aff_id=7")]
    [InlineData("https://a.example/?u=https://shop.example/?ref=ada", "ref=ada")]
    [InlineData("https://a.example/#x?ref=ada", "ref=ada")]
    [InlineData("https://a.example/?b=c#https://shop.example/?ref=ada", "ref=ada")]
    [InlineData("https://shop.example/?ref=", null)]
    [InlineData("https://shop.example/?xref=ada", null)]
    [InlineData("https://shop.example/ ?ref=ada", null)]
    [InlineData("https://shop.example/?b=c #&ref=ada", null)]
    [InlineData("https://shop.example/?b=c#&ref=ada", null)]
    [InlineData("https://?ref=ada", null)]
    [InlineData("shop.example/?ref=ada", null)]
    public void Finds_what_tells_the_shop_who_sent_the_visitor(string text, string? found) =>
        Assert.Equal(found is null ? [] : [found], Links.Find(text).Select(one => text.Substring(one.Match.Start, one.Match.Length)));
}
