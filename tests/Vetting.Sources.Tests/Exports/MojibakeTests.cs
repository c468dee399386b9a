using System.Text;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Vetting.Sources.Exports;

namespace Vetting.Sources.Tests.Exports;

public sealed class MojibakeTests
{
    [Property(MaxTest = 1000)]
    public void Whatever_was_written_in_the_wrong_alphabet_comes_back(string? text)
    {
        var meant = Whole(text);
        Assert.Equal(meant, Mojibake.Repair(ExportWriter.Garbled(meant)));
    }

    [Property(MaxTest = 1000)]
    public void What_is_right_already_stays_as_it_is(string? text)
    {
        // A letter beyond Latin-1, or one that is alone, cannot come from the mistake.
        Assert.Equal($"{text}€", Mojibake.Repair($"{text}€"));
        Assert.Equal($"é {text}", Mojibake.Repair($"é {text}"));
    }

    [Theory]
    [InlineData("Café crème, ça va")]
    [InlineData("Über Ärger")]
    [InlineData("Ça")]
    [InlineData("fin Ã")]
    [InlineData("plain")]
    [InlineData("")]
    public void Ordinary_texts_stay_as_they_are(string text) => Assert.Equal(text, Mojibake.Repair(text));

    [Theory]
    [InlineData("Goûter à 16 h 🍑", 1)]
    [InlineData("Goûter à 16 h 🍑", 3)]
    [InlineData("Voilà l’été", 1)]
    public void A_text_that_was_cut_within_a_letter_loses_no_more_than_that_letter(string text, int cut)
    {
        var garbled = ExportWriter.Garbled(text);
        Assert.StartsWith(Mojibake.Repair(garbled[..^cut]), text, StringComparison.Ordinal);
    }

    private static string Whole(string? text) =>
        string.Concat((text ?? "").EnumerateRunes().Select(rune => rune.ToString()));
}
