using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.Policies;
using Vetting.Core.Vettings;

namespace Vetting.Web.Dossiers;

/// <summary>What one of the first lines says of the creator.</summary>
public enum GistSide { For, Against, Unknown }

/// <summary>One of the three to five lines that are read in ten seconds.</summary>
/// <param name="Anchor">Of what it rests on, on the dossier's page; null where that is nothing.</param>
/// <param name="Severity">Null for what is no finding.</param>
public sealed record GistLine(GistSide Side, LocalizedText Text, string? Anchor, Severity? Severity = null)
{
    private const int Most = 4;

    /// <summary>What speaks against, then what for, then what is not known.</summary>
    public static IReadOnlyList<GistLine> Of(Dossier dossier)
    {
        var wary = dossier.Advice.Recommendation is not Recommendation.Approve;
        GistLine[] against =
        [
            .. DossierLines.First(dossier).Take(wary ? Most - 1 : Most / 2)
                .Select(line => new GistLine(GistSide.Against, line.Finding.Sentence, line.Anchor, line.Finding.Severity)),
        ];
        if (against.Length == 0 && dossier.Dimensions.OfType<DimensionResult.Scored>().Any())
            against = [new GistLine(GistSide.Against, DossierWords.NothingFirst, null)];
        GistLine[] speakingFor =
        [
            .. DossierLines.Strengths(dossier).Take(Math.Min(Most - against.Length, Most - 1))
                .Select(line => new GistLine(GistSide.For, line.Finding.Sentence, line.Anchor)),
        ];
        return wary ? [.. against, .. speakingFor, .. Unknown(dossier)] : [.. speakingFor, .. against, .. Unknown(dossier)];
    }

    private static IEnumerable<GistLine> Unknown(Dossier dossier)
    {
        if (dossier.NotJudged is not { Count: > 0 } gaps)
            return [];
        LocalizedText[] whole =
            [.. gaps.Where(gap => gap is { Whole: true, Dimension: not null }).Select(gap => DimensionName.Of(gap.Dimension!.Value))];
        return
        [
            new GistLine(GistSide.Unknown, whole.Length switch
            {
                0 => gaps[0].Why,
                _ when whole.Length == dossier.Dimensions.Count => DossierWords.NothingJudged,
                _ => DossierWords.WholeUnjudged.With(("names", new LocalizedText(
                    string.Join(", ", whole.Select(name => name.Fr)), string.Join(", ", whole.Select(name => name.En))))),
            }, BrandQuestion.Unknown.Anchor),
        ];
    }
}
