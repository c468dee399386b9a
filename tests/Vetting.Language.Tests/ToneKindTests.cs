using Vetting.Core.Texts;

namespace Vetting.Language.Tests;

/// <summary>
/// Invented captions by kind, Corpora/tone.xx.tsv: label, tab, text, tab, kind. Written after the lists and read once
/// before anything was mended: FIRST.
/// </summary>
public sealed class ToneKindTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("en", 0.85)]
    [InlineData("fr", 0.85)]
    public async Task Most_invented_captions_are_read_right(string language, double least)
    {
        var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Corpora", $"tone.{language}.tsv"))
            .Select(line => line.Split('\t')).ToList();
        var read = await Analysed.Analyser.AnalyseAsync(
            [.. lines.Select(line => new TextToAnalyse(line[1], language))], TestContext.Current.CancellationToken);
        var judged = lines.Zip(read, (line, analysis) => (Kind: line[2], Text: line[1], Expected: line[0],
            Told: analysis.Tone!.Label.ToString().ToLowerInvariant(), analysis.Tone.Score)).ToList();
        foreach (var kind in judged.GroupBy(line => line.Kind))
            output.WriteLine($"{language} {kind.Key}: {kind.Count(line => line.Told == line.Expected)} of {kind.Count()}");
        foreach (var wrong in judged.Where(line => line.Told != line.Expected))
            output.WriteLine($"{wrong.Kind}: {wrong.Expected} told {wrong.Told} {wrong.Score}: {wrong.Text}");
        var right = judged.Count(line => line.Told == line.Expected) / (double)judged.Count;
        output.WriteLine($"{language} {right:0.000}");
        Assert.True(right >= least, $"{right:0.000}");
    }
}
