namespace Vetting.Language.Evaluation;

/// <summary>How often each expected label got each answer.</summary>
/// <param name="Labels">Those expected, in order; rows and columns both.</param>
/// <param name="Counts">By expected, then answered; the last column counts other answers and none.</param>
public sealed record ConfusionMatrix(IReadOnlyList<string> Labels, IReadOnlyList<IReadOnlyList<int>> Counts)
{
    public int Total => Counts.Sum(row => row.Sum());

    /// <summary>0 to 1; no answer counts as a wrong one.</summary>
    public double Accuracy => Ratio(Labels.Index().Sum(label => Counts[label.Index][label.Index]), Total);

    /// <summary>The mean of the labels' F1, each counting the same whatever its share.</summary>
    public double MacroF1 => Labels.Count == 0 ? 0 : Scores.Average(score => score.F1);

    public IReadOnlyList<LabelScore> Scores => [.. Labels.Select((label, index) => Score(label, index))];

    private LabelScore Score(string label, int index)
    {
        double right = Counts[index][index];
        var answered = Counts.Sum(row => row[index]);
        var expected = Counts[index].Sum();
        var f1 = Ratio(2 * right, answered + expected);
        return new LabelScore(label, Ratio(right, answered), Ratio(right, expected), f1);
    }

    private static double Ratio(double part, int whole) => whole == 0 ? 0 : part / whole;

    internal static ConfusionMatrix Of(
        IReadOnlyList<string> labels, IEnumerable<(string Expected, string? Answer)> pairs)
    {
        var column = labels.Index().ToDictionary(label => label.Item, label => label.Index);
        var counts = labels.Select(_ => new int[labels.Count + 1]).ToArray();
        foreach (var (expected, answer) in pairs)
            counts[column[expected]][column.GetValueOrDefault(answer ?? "", labels.Count)]++;

        return new ConfusionMatrix(labels, counts);
    }
}
