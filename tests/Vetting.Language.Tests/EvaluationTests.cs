using Vetting.Language.Evaluation;

namespace Vetting.Language.Tests;

public sealed class EvaluationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("evaluation").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Counts_each_tone_against_the_answer()
    {
        const string Praise = "I love this cream, it is great";
        var file = Written("mixed.tsv", $"positive\t{Praise}\nnegative\t{Praise}\nneutral\thttps://x.example\n");
        var result = await ToneEvaluation.RunAsync(Analysed.Analyser, [file], TimeProvider.System, Cancellation);
        Assert.Equal(["negative", "neutral", "positive"], result.Matrix.Labels);
        Assert.Equal([0, 0, 1, 0], result.Matrix.Counts[0]);
        Assert.Equal([0, 0, 0, 1], result.Matrix.Counts[1]);
        Assert.Equal([0, 0, 1, 0], result.Matrix.Counts[2]);
        Assert.Equal(1 / 3.0, result.Matrix.Accuracy, 6);
        Assert.Equal(2 / 9.0, result.Matrix.MacroF1, 6);
        Assert.Equal(2 / 3.0, result.Coverage, 6);
        Assert.True(result.DocumentsPerSecond > 0);
    }

    [Fact]
    public async Task Takes_the_language_from_the_name_of_the_file()
    {
        var french = Written("fr.val.tsv", "neutral\tAujourd'hui je vous présente ma nouvelle routine\nneutral\tok\n");
        var english = Written("en.val.tsv", "neutral\tToday I want to show you my new routine\n");
        var result = await LanguageEvaluation.RunAsync(
            Analysed.Analyser, [french, english], TimeProvider.System, Cancellation);
        Assert.Equal(["fr", "en"], result.Matrix.Labels);
        Assert.Equal([1, 0, 1], result.Matrix.Counts[0]);
        Assert.Equal([0, 1, 0], result.Matrix.Counts[1]);
        Assert.Equal(new LabelScore("fr", 1, 0.5, 2 / 3.0), result.Matrix.Scores[0]);
    }

    [Theory]
    [InlineData("fr.tsv", "positive\tBravo\nhappy\tBravo\n", "line 2: should be negative, neutral, positive, then a tab")]
    [InlineData("fr.tsv", "positive Bravo\n", "line 1: should be negative")]
    [InlineData("fr.tsv", "\n", "should hold labelled texts")]
    public async Task Says_what_is_wrong_with_a_file(string name, string content, string expected)
    {
        var file = Written(name, content);
        var error = await Assert.ThrowsAsync<InvalidDataException>(
            () => ToneEvaluation.RunAsync(Analysed.Analyser, [file], TimeProvider.System, Cancellation));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_file_whose_name_is_no_language()
    {
        var file = Written("tweets.tsv", "neutral\tBonjour\n");
        await Assert.ThrowsAsync<InvalidDataException>(
            () => LanguageEvaluation.RunAsync(Analysed.Analyser, [file], TimeProvider.System, Cancellation));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Written(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }
}
