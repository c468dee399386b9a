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

    [Property]
    public Property No_name_breaks_a_sentence() => Prop.ForAll(Handles, Handles, (channel, detail) =>
        new LocalizedText("{channel} : erreur ({detail}).", "{channel}: an error ({detail}).")
            .With(("channel", channel), ("detail", detail))
            == new LocalizedText($"{channel} : erreur ({detail}).", $"{channel}: an error ({detail})."));
}
