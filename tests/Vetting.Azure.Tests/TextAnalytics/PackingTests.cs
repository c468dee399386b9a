using FsCheck.Xunit;
using Vetting.Azure.TextAnalytics;

namespace Vetting.Azure.Tests.TextAnalytics;

public sealed class PackingTests
{
    [Property]
    public void Every_part_of_every_text_stands_in_one_document(string?[] texts)
    {
        string[] given = [.. texts.Select(text => string.Concat(Enumerable.Repeat(text ?? "", 40)))];

        var documents = Packing.Pack(given.Select((text, index) => new TextToPack(index, text, "fr")));

        var parts = documents.SelectMany(document => document.Slices.Select(slice => (Slice: slice,
            Text: document.Text.Substring(slice.At, slice.Length)))).ToLookup(part => part.Slice.Text);
        for (var index = 0; index < given.Length; index++)
        {
            Assert.Equal(given[index], string.Concat(
                parts[index].OrderBy(part => part.Slice.Start).Select(part => part.Text)));
        }

        Assert.All(documents, document => Assert.InRange(
            document.Text.Length, 1, document.Slices.Count > 1 ? Packing.Record : Packing.LongestPart));
    }

    [Fact]
    public void Languages_are_kept_apart()
    {
        var documents = Packing.Pack([new(0, "bonjour", "fr"), new(1, "hello", "en"), new(2, "salut", "fr")]);

        Assert.Equal([("en", "hello"), ("fr", "bonjour.\n\nsalut")],
            documents.Select(document => (document.Language, document.Text)));
    }

    [Fact]
    public void A_long_text_is_cut_after_a_line_else_a_sentence_else_a_word()
    {
        Assert.Equal([7, 3], Lengths("aaaa a\nbbb", 9));
        Assert.Equal([7, 4], Lengths("aaaaa. bbbb", 10));
        Assert.Equal([6, 5], Lengths("aaaaa bbbbb", 10));
        Assert.Equal([3, 2], Lengths("aaa😍", 4));
    }

    private static IEnumerable<int> Lengths(string text, int longest) =>
        Cutting.Parts(text, longest).Select(part => part.Length);
}
