using Vetting.Core.Reading;
using Vetting.Core.Texts;

namespace Vetting.Language.Evaluation;

/// <summary>Measures what is told of captions labelled commercial or not, and disclosed or not; the language is found,
/// not given.</summary>
public static class DisclosureEvaluation
{
    private static readonly string[] Labels = ["no", "yes"];

    /// <exception cref="InvalidDataException">A file is missing, has no such header or a line is not of its
    /// shape.</exception>
    public static async Task<DisclosureResult> RunAsync(
        ITextAnalyser analyser, DisclosureScreen screen, IReadOnlyList<string> files, CancellationToken cancellation)
    {
        var captions = new List<LabelledCaption>();
        foreach (var file in files)
            captions.AddRange(await CaptionFile.ReadAsync(file, cancellation));

        var analyses = await analyser.ReadAsync([.. captions.Select(caption => caption.Text)], cancellation);
        CaptionVerdict[] verdicts =
            [.. captions.Zip(analyses, (caption, analysis) => screen.Read(caption.Text, analysis))];
        return new DisclosureResult(
            Matrix(captions.Zip(verdicts, (caption, verdict) => (caption.Commercial, verdict.Commercial))),
            Matrix(captions.Zip(verdicts, (caption, verdict) => (caption.Disclosed, verdict.Disclosed))),
            [
                .. captions.Zip(verdicts, (caption, verdict) => new JudgedCaption(caption, verdict))
                    .Where(judged => !judged.IsRight),
            ]);
    }

    private static ConfusionMatrix Matrix(IEnumerable<(bool Expected, bool Answer)> pairs) =>
        ConfusionMatrix.Of(Labels, pairs.Select(pair => (Label(pair.Expected), (string?)Label(pair.Answer))));

    private static string Label(bool holds) => holds ? "yes" : "no";
}

/// <param name="Wrong">Those told otherwise than they are labelled, in the files' order.</param>
public sealed record DisclosureResult(
    ConfusionMatrix Commercial, ConfusionMatrix Disclosed, IReadOnlyList<JudgedCaption> Wrong);

public sealed record JudgedCaption(LabelledCaption Caption, CaptionVerdict Verdict)
{
    public bool IsRight => Verdict == new CaptionVerdict(Caption.Commercial, Caption.Disclosed);
}
