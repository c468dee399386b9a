using System.Reflection;
using System.Text.RegularExpressions;
using Vetting.Core.Content;
using Vetting.Web.Site;

namespace Vetting.Web.Tests.Site;

public sealed partial class WordsTests
{
    public static TheoryData<string> Phrases => [.. All().Select(phrase => phrase.Name)];

    [Theory]
    [MemberData(nameof(Phrases))]
    public void Says_every_phrase_in_both_languages_with_the_same_blanks(string name)
    {
        var text = All().Single(phrase => phrase.Name == name).Text;

        Assert.False(string.IsNullOrWhiteSpace(text.Fr));
        Assert.False(string.IsNullOrWhiteSpace(text.En));
        Assert.Equal(Blanks(text.Fr), Blanks(text.En));
    }

    [Fact]
    public void Sets_no_break_spaces_where_French_wants_them() =>
        Assert.Equal("Vraiment\u00a0? «\u00a0Oui\u00a0»\u00a0: 5\u00a0%",
            Reader.French[new LocalizedText("Vraiment ? « Oui » : 5 %", "")]);

    private static IEnumerable<(string Name, LocalizedText Text)> All() => typeof(Reader).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Words", StringComparison.Ordinal))
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public)
            .Where(field => field.FieldType == typeof(LocalizedText))
            .Select(field => ($"{type.Name}.{field.Name}", (LocalizedText)field.GetValue(null)!)));

    private static IEnumerable<string> Blanks(string text) =>
        Blank().Matches(text).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Blank();
}
