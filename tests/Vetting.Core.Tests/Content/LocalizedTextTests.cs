using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Vetting.Core.Content;

namespace Vetting.Core.Tests.Content;

public sealed class LocalizedTextTests
{
    private static readonly Arbitrary<string> Handles = Gen.Elements("{detail}", "{channel}", "@{posts}", "a}{b", "{{", "ada")
        .ListOf(3).Select(string.Concat).ToArbitrary();

    [Fact]
    public void What_a_value_holds_in_braces_stays_as_it_is()
    {
        var sentence = new LocalizedText("{channel} : {posts} publications", "{channel}: {posts} posts {unknown}");

        var filled = sentence.With(
            ("channel", new LocalizedText("@{posts}", "@{posts}")), ("posts", new LocalizedText("vingt", "twenty")));

        Assert.Equal(new LocalizedText("@{posts} : vingt publications", "@{posts}: twenty posts {unknown}"), filled);
    }

    [Fact]
    public void What_was_put_in_is_no_template_when_more_is_put_in()
    {
        var mail = new LocalizedText("{creator} écrit à {brand} ({detail}).", "{creator} writes to {brand} ({detail}).")
            .With(("creator", "{brand} {detail}"))
            .With(("detail", "{brand}"))
            .With(("brand", "Maison"));

        Assert.Equal("{brand} {detail} écrit à Maison ({brand}).", mail.Fr);
        Assert.Equal("{brand} {detail} writes to Maison ({brand}).", mail.En);
    }

    [Property]
    public Property No_name_is_a_template_in_whatever_order_places_are_filled() => Prop.ForAll(Handles, Handles, (channel, detail) =>
        new LocalizedText("{channel} : ({detail}) {channel}", "{channel}: ({detail}) {channel}")
            .With(("channel", channel)).With(("detail", detail))
            == new LocalizedText($"{channel} : ({detail}) {channel}", $"{channel}: ({detail}) {channel}"));

    [Property]
    public Property No_name_breaks_a_sentence() => Prop.ForAll(Handles, Handles, (channel, detail) =>
        new LocalizedText("{channel} : erreur ({detail}).", "{channel}: an error ({detail}).")
            .With(("channel", channel), ("detail", detail))
            == new LocalizedText($"{channel} : erreur ({detail}).", $"{channel}: an error ({detail})."));
}
