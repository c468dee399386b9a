using Vetting.Core.Content;
using Vetting.Core.Dossiers;
using Vetting.Core.Findings;
using Vetting.Core.Policies;

namespace Vetting.Web.Dossiers;

/// <summary>The plain answer to each question, in the two or three sentences that the dossier has for it.</summary>
public static class Answers
{
    private const int MostNames = 4;

    // Rarer themes tell of single posts.
    private const double LeastTheme = 0.05;

    public static IReadOnlyList<LocalizedText> To(BrandQuestion question, Dossier dossier) =>
    [
        .. question.Anchor switch
        {
            "who" => Who(dossier),
            "topics" => Themes(dossier),
            "cost" => Cost(dossier),
            "unknown" => Unknown(dossier),
            _ => [],
        },
        .. question.Of(dossier).Select(Came),
        .. question == BrandQuestion.Ads ? Partners(dossier) : [],
    ];

    /// <summary>What a dimension came to, in its own sentence.</summary>
    private static LocalizedText Came(DimensionResult result) => result switch
    {
        DimensionResult.Scored scored => scored.Summary,
        DimensionResult.InsufficientData gap => new LocalizedText("{name} : pas jugé. {missing}", "{name}: not judged. {missing}")
            .With(("name", DimensionName.Of(gap.Dimension)), ("missing", gap.Missing)),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result.GetType(), "There is no sentence for this result."),
    };

    private static IEnumerable<LocalizedText> Who(Dossier dossier)
    {
        var read = dossier.Channels.Where(channel => channel.Posts > 0).ToList();
        if (read.Count == 0)
            return [AnswerWords.NothingRead];
        var languages = dossier.Portrait?.Languages is { Count: > 0 } known
            ? AnswerWords.In.With(("languages", Listed([.. known.Select(LanguageNames.Of)])))
            : Wording.Verbatim("");
        var figures = AnswerWords.Read.With(
            ("posts", Wording.Posts(read.Sum(channel => channel.Posts))), ("languages", languages),
            ("from", Wording.Day(read.Min(channel => channel.Oldest!.Value))),
            ("to", Wording.Day(read.Max(channel => channel.Newest!.Value))));
        return dossier.Portrait?.Channels.MaxBy(channel => channel.Formats.Sum(format => format.Posts)) is
            { Rhythm: { } rhythm, Formats: [var most, ..] formats }
                ? [figures, (formats.Sum(format => format.Posts) == most.Posts
                    ? AnswerWords.OneHabit : AnswerWords.Habit).With(
                    ("rhythm", PortraitWords.Of(rhythm)), ("format", AnswerWords.Mostly(most.Media)),
                    ("share", Wording.Share((double)most.Posts / formats.Sum(format => format.Posts))))]
                : [figures];
    }

    private static IEnumerable<LocalizedText> Themes(Dossier dossier)
    {
        var all = dossier.Channels.Sum(channel => channel.Posts);
        LocalizedText[] themes =
        [
            .. (dossier.Charts.Themes ?? []).Select(theme => (theme.Name, Posts: theme.Quarters.Sum(quarter => quarter.Posts)))
                .Where(theme => theme.Posts >= LeastTheme * all).Take(MostNames)
                .Select(theme => new LocalizedText($"«\u00a0{theme.Name}\u00a0» ({theme.Posts})", $"“{theme.Name}” ({theme.Posts})")),
        ];
        return themes.Length == 0 ? [] : [AnswerWords.Themes.With(("themes", Listed(themes)), ("all", Wording.Posts(all)))];
    }

    private static IEnumerable<LocalizedText> Partners(Dossier dossier) =>
        dossier.Portrait is not { Partners: { Count: > 0 } partners } ? [] :
        [
            AnswerWords.Partners.With(
                ("count", Wording.Number(partners.Count)),
                ("names", Wording.Verbatim(string.Join(", ", partners.Take(MostNames).Select(partner => partner.Name))
                    + (partners.Count > MostNames ? "…" : "")))),
        ];

    /// <summary>What is told of pay and of the contract that it asks for.</summary>
    private static IEnumerable<LocalizedText> Cost(Dossier dossier)
    {
        LocalizedText[] told = [.. DossierLines.Of(dossier, Priced).Select(line => line.Finding.Sentence)];
        return told.Length == 0 ? [AnswerWords.NoPrice] : [.. told, AnswerWords.AskPrice];
    }

    /// <summary>Whether a finding tells of money.</summary>
    public static bool Priced(Finding finding) =>
        finding.Rule.StartsWith("reach.pay", StringComparison.Ordinal)
        || finding.Rule.StartsWith("disclosure.contract", StringComparison.Ordinal);

    private static IEnumerable<LocalizedText> Unknown(Dossier dossier)
    {
        if (dossier.NotJudged is not { Count: > 0 } gaps)
            return [AnswerWords.NothingUnknown];
        LocalizedText[] whole =
            [.. gaps.Where(gap => gap is { Whole: true, Dimension: not null }).Select(gap => DimensionName.Of(gap.Dimension!.Value))];
        return whole.Length == 0
            ? [gaps.Count == 1 ? AnswerWords.PartlyOne : AnswerWords.Partly.With(("count", Wording.Number(gaps.Count)))]
            : [AnswerWords.Whole.With(
                ("names", Listed(whole)), ("judged", Wording.Number(dossier.Dimensions.Count - whole.Length)),
                ("all", Wording.Number(dossier.Dimensions.Count)))];
    }

    private static LocalizedText Listed(IReadOnlyList<LocalizedText> items) => new(
        string.Join(", ", items.Select(item => item.Fr)), string.Join(", ", items.Select(item => item.En)));
}
