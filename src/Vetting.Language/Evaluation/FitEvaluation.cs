using Vetting.Core.Analysis;
using Vetting.Core.Briefs;
using Vetting.Core.Texts;

namespace Vetting.Language.Evaluation;

/// <summary>
/// Measures how well nearness in meaning puts texts on a brief's topic before others: files of texts labelled on or off,
/// with the brief's phrases, parted by semicolons, in the third column.
/// </summary>
public static class FitEvaluation
{
    private const string On = "on";

    internal static readonly string[] Labels = [On, "off"];

    /// <exception cref="InvalidDataException">
    /// A file is missing or empty, a line has no such label or no phrases, or a brief has texts of one label alone.
    /// </exception>
    public static async Task<FitResult> RunAsync(
        ITextAnalyser analyser, IMeaningReader meaning, IReadOnlyList<string> files, CancellationToken cancellation)
    {
        var texts = await LabelledFile.ReadAllAsync(files, Labels, cancellation);
        List<FitOfBrief> briefs = [];
        foreach (var ofBrief in texts.GroupBy(text => text.Kind ?? ""))
            briefs.Add(await OfAsync(analyser, meaning, ofBrief.Key, [.. ofBrief], cancellation));
        return new FitResult(briefs);
    }

    private static async Task<FitOfBrief> OfAsync(
        ITextAnalyser analyser, IMeaningReader meaning, string phrases, IReadOnlyList<LabelledText> texts,
        CancellationToken cancellation)
    {
        if (phrases.Length == 0 || texts.DistinctBy(text => text.Label).Count() < 2)
        {
            throw new InvalidDataException(
                $"Each brief should have texts on and off its topic, and phrases in the third column; '{phrases}' has not.");
        }

        var guesses = await analyser.IdentifyAsync([.. texts.Select(text => text.Text)], cancellation);
        var nearness = await meaning.CompareAsync(Brief(phrases),
            [.. texts.Zip(guesses, (text, guess) => new TextToAnalyse(text.Text, guess.Language))], cancellation);
        var judged = texts.Zip(nearness, (text, near) => (IsOn: text.Label == On, near)).ToList();
        return new FitOfBrief(
            phrases,
            Auc([.. judged.Where(text => text.IsOn).Select(text => text.near.Similarity)],
                [.. judged.Where(text => !text.IsOn).Select(text => text.near.Similarity)]),
            Spoken(judged, true),
            Spoken(judged, false));
    }

    private static FlaggedShare Spoken(List<(bool IsOn, Nearness Near)> judged, bool on) => new(
        judged.Count(text => text.IsOn == on && text.Near.Phrases.Count > 0), judged.Count(text => text.IsOn == on));

    /// <summary>How often a text on topic is nearer than one off it, equals counting half: the area under the ROC
    /// curve (Hanley and McNeil 1982).</summary>
    private static double Auc(IReadOnlyList<double> on, IReadOnlyList<double> off) =>
        on.Average(here => off.Average(there => here > there ? 1 : here == there ? 0.5 : 0));

    private static Brief Brief(string phrases) => new(
        "measured", "", "en", "", [.. phrases.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        [], [], [], [], [], "default", new([], [], TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero));
}

/// <param name="Briefs">As they come in the files.</param>
public sealed record FitResult(IReadOnlyList<FitOfBrief> Briefs)
{
    /// <summary>The mean over the briefs.</summary>
    public double Auc => Briefs.Average(brief => brief.Auc);
}

/// <param name="Auc">0 to 1; 0.5 by chance.</param>
/// <param name="On">Of the texts on topic, those told to speak of a phrase; <paramref name="Off"/> of the others.</param>
public sealed record FitOfBrief(string Phrases, double Auc, FlaggedShare On, FlaggedShare Off);
