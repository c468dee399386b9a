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

    /// <summary>French would write d’Atelier, du Verger and au Verger, which no sentence made beforehand can.</summary>
    [Fact]
    public void Puts_no_brand_and_no_creator_behind_a_French_word_that_a_name_may_change()
    {
        var files = Directory.EnumerateFiles(
            Path.Combine(Checkout(), "src", "Vetting.Web"), "*Words.cs", SearchOption.AllDirectories).ToList();

        Assert.NotEmpty(files);
        Assert.Empty(files.SelectMany(file => Changing().Matches(Joined().Replace(File.ReadAllText(file), ""))
            .Select(found => $"{Path.GetFileName(file)}: {found.Value}")));
    }

    private static string Checkout()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "VettingFunctions.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No VettingFunctions.sln above.");
        return folder;
    }

    private static IEnumerable<(string Name, LocalizedText Text)> All() => typeof(Reader).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Words", StringComparison.Ordinal))
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public)
            .Where(field => field.FieldType == typeof(LocalizedText))
            .Select(field => ($"{type.Name}.{field.Name}", (LocalizedText)field.GetValue(null)!)));

    private static IEnumerable<string> Blanks(string text) =>
        Blank().Matches(text).Select(match => match.Value).Order();

    [GeneratedRegex(@"(?<![\wà-ÿ’])([dD]e|[àÀ]) \{(brand|creator|by)\}")]
    private static partial Regex Changing();

    [GeneratedRegex(@"""\s*\+\s*""")]
    private static partial Regex Joined();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Blank();
}
