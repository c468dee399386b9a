using System.Globalization;
using System.Runtime.CompilerServices;
using Vetting.Core.Policies;
using Vetting.Core.Texts;

namespace Vetting.Language.Tests;

/// <summary>The README gives the rates that every dossier's record gives.</summary>
public sealed class ReadmeRatesTests
{
    private static readonly string[] Columns = ["fr", "en", "es", "de", "it", "pt"];
    private static readonly string[] Rows = [.. File.ReadLines(Path.Combine(Root(), "README.md"))];
    private static readonly IReadOnlyList<MeasuredRate> Rates = Analysed.Analyser.Info.Rates;
    private static readonly Policy Policy = PolicyFile.Read(PolicyFile.Default);

    [Theory]
    [InlineData(MeasuredRate.Tone, "| tone, macro-F1 of three |")]
    [InlineData(MeasuredRate.Topic, "| a brief's subject by stems and its field, AUC |")]
    public void Each_language_has_the_records_figure_of_the_analyser(string task, string row)
    {
        MeasuredRate[] rates = [.. Rates.Where(rate => rate.Task == task)];
        Assert.NotEmpty(rates);
        Assert.All(rates, rate => Assert.Equal(Percent(rate.Value), Cell(row, rate.Language!)));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Each_language_has_the_policys_figures_of_offensive_language(string language) => Assert.Equal(
        Pair(Policy.Safety.Rates!.Where(rate => rate.Task == MeasuredRate.OffensiveLanguage && rate.Language == language)),
        Cell("| offensive language, precision and recall | half of", language));

    [Fact]
    public void Commercial_intent_has_the_policys_figures() => Assert.Equal(
        $"{Pair(Policy.Disclosure.Rates!)} together", Cell("| commercial intent, precision and recall |", "fr"));

    private static string Pair(IEnumerable<MeasuredRate> rates) => string.Join(", ",
        new[] { "precision", "recall" }.Select(measure => Percent(rates.Single(rate => rate.Measure == measure).Value)));

    private static string Percent(double value) => (100 * value).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Cell(string row, string language) => Rows
        .Single(line => line.StartsWith(row, StringComparison.Ordinal)).Split('|')[4 + Array.IndexOf(Columns, language)].Trim();

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
