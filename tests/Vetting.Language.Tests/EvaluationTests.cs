using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Analysis;
using Vetting.Core.Policies;
using Vetting.Core.Reading;
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

    [Fact]
    public async Task Counts_captions_by_the_labels_their_header_names()
    {
        var file = Written("captions.tsv", """
            id	lang	disclosed	commercial	text
            a	fr	1	1	#pub un panier de légumes
            b	fr	0	1	Avec mon code ADA10
            c	fr	1	1	Une soupe de saison

            d	en	0	0	#ad a lamp

            """);

        var result = await DisclosureEvaluation.RunAsync(Analysed.Analyser, Screen, [file], Cancellation);

        Assert.Equal([[0, 1, 0], [1, 2, 0]], result.Commercial.Counts);
        Assert.Equal([[1, 1, 0], [1, 1, 0]], result.Disclosed.Counts);
        Assert.Equal(["c", "d"], result.Wrong.Select(judged => judged.Caption.Id));
        Assert.Equal(new CaptionVerdict(true, true), result.Wrong[1].Verdict);
    }

    [Theory]
    [InlineData("1\t1\tune soupe\n", "line 1: should be a header with the columns id, commercial, disclosed, text")]
    [InlineData("id\tcommercial\tdisclosed\ttext\na\tyes\t0\tune soupe\n", "line 2: should have a cell")]
    [InlineData("id\tcommercial\tdisclosed\ttext\na\t1\t0\n", "line 2: should have a cell")]
    public async Task Says_what_is_wrong_with_a_file_of_captions(string content, string expected)
    {
        var file = Written("captions.tsv", content);

        var error = await Assert.ThrowsAsync<InvalidDataException>(
            () => DisclosureEvaluation.RunAsync(Analysed.Analyser, Screen, [file], Cancellation));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    private static readonly DisclosureScreen Screen = new(PolicyFile.Read(PolicyFile.Default));

    [Fact]
    public async Task Counts_what_is_flagged_by_the_third_column()
    {
        var file = Written("kinds.tsv",
            "toxic\tYou are vile\tinsult\ntoxic\tYou are kind of a lot\tinsult\nnormal\tSuch a vile smell\tsmell\nnormal\tHello\n");

        var result = await ToxicityEvaluation.RunAsync(Analysed.Analyser,
            (text, _) => text.Contains("vile", StringComparison.Ordinal), [file], TimeProvider.System, Cancellation);

        Assert.Equal(
            [new("insult (toxic)", new FlaggedShare(1, 2)), new("smell (normal)", new FlaggedShare(1, 1))], result.Kinds);
        Assert.Equal(4, result.Judged.Matrix.Total);
    }

    [Fact]
    public async Task Counts_probes_by_kind_and_names_the_false_alarms_still_raised()
    {
        var probes = Written("probes.tsv", "scam\tSend gold\nscam\tSend nothing\nfood\tSoup\n");
        var alarms = Written("alarms.tsv",
            "rule\tseverity\tword\tlang\ttext\nmoney\tLow\tgold\ten\tgold leaf\nother\tLow\tgold\ten\tgold fish\n");

        var result = await ProbeEvaluation.RunAsync(Analysed.Analyser,
            (text, _) => text.Contains("gold", StringComparison.Ordinal) ? ["money"] : [], [probes, alarms], Cancellation);

        Assert.Equal([new("food", new FlaggedShare(0, 1)), new("scam", new FlaggedShare(1, 2))], result.Kinds);
        Assert.Equal(2, result.Alarms);
        Assert.Equal([new FalseAlarm("money", "en", "gold leaf")], result.Firing);
    }

    [Fact]
    public async Task Counts_how_often_a_text_on_topic_is_nearer()
    {
        var file = Written("fit.tsv", """
            on	Une soupe aux légumes	légume; recette
            on	La soirée était longue	légume; recette
            off	Ma recette du soir	légume; recette
            off	Deux buts dans le match	légume; recette

            """);

        var result = await FitEvaluation.RunAsync(Analysed.Analyser, Meaning, [file], Cancellation);

        Assert.Equal([new("légume; recette", 0.75, new FlaggedShare(1, 2), new FlaggedShare(1, 2))], result.Briefs);
        Assert.Equal(0.75, result.Auc);
    }

    [Theory]
    [InlineData("on\tUne soupe\tlégume\n", "on and off its topic")]
    [InlineData("on\tUne soupe\noff\tUn match\n", "phrases in the third column")]
    public async Task Says_what_is_wrong_with_a_file_of_briefs(string content, string expected)
    {
        var file = Written("fit.tsv", content);

        var error = await Assert.ThrowsAsync<InvalidDataException>(
            () => FitEvaluation.RunAsync(Analysed.Analyser, Meaning, [file], Cancellation));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_which_line_of_the_false_alarms_is_wrong()
    {
        var alarms = Written("alarms.tsv", "rule\tseverity\tword\tlang\ttext\nmoney\tgold\n");

        var error = await Assert.ThrowsAsync<InvalidDataException>(
            () => ProbeEvaluation.RunAsync(Analysed.Analyser, (_, _) => [], [alarms], Cancellation));

        Assert.Contains("line 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measures_texts_that_are_to_be_flagged_or_not_by_kind()
    {
        var policy = PolicyFile.Read(PolicyFile.Default);
        var every = new SafetyScreen(policy, [.. policy.Safety.Rules.Select(rule => rule.Id)]);
        var evaluation = new AnyEvaluation(
            Analysed.Analyser, new SafetyScreen(policy, []), every, Screen, Meaning, TimeProvider.System);
        var file = Written("flags.tsv", "id\tlang\tkind\tflag\ttext\n"
            + "a\ten\tthreat\t1\tI will kill you and your family\n"
            + "b\ten\tthreat\t1\tA word that no list holds\nc\ten\tsoup\t0\tSoup with leeks\n");
        var odd = Written("odd.tsv", "kind\tflag\ttext\nsoup\tno\tSoup with leeks\n");

        var sets = await evaluation.RunAsync([file], Cancellation).ToListAsync(Cancellation);
        var error = await Assert.ThrowsAsync<InvalidDataException>(
            async () => await evaluation.RunAsync([odd], Cancellation).ToListAsync(Cancellation));

        Assert.Equal([("precision", 1.0), ("recall", 0.5)], sets[0].Rates);
        Assert.Equal(["any safety rule", "flagged: soup", "flagged: threat"], sets.Select(set => set.What));
        Assert.Equal([0, 0.5], sets.Skip(1).Select(set => set.Rates.Single().Value));
        Assert.Contains("0 or 1 for flag", error.Message, StringComparison.Ordinal);
    }

    private static readonly IMeaningReader Meaning =
        new ServiceCollection().AddBriefComparison().BuildServiceProvider().GetRequiredService<IMeaningReader>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Written(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }
}
