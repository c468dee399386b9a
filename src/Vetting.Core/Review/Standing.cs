using Vetting.Core.Members;
using Vetting.Core.Vettings;

namespace Vetting.Core.Review;

/// <summary>What the rules make of opinions. It depends on what people say and not on the order in which they do; who is
/// unsure counts for nothing.</summary>
/// <param name="Opinions">Each person's newest on this dossier that was not taken back, in the order of the log.</param>
/// <param name="Needed">How many must agree.</param>
/// <param name="Decision">As it is written down once it is final; null while the rules are not met.</param>
/// <param name="FinalAt">Until then the decision can be taken back; null where there is none.</param>
/// <param name="IsVeto">True where one person's decline was enough.</param>
public sealed record Standing(
    IReadOnlyList<Closing.Opinion> Opinions, int Needed, Closing.Decided? Decision, DateTimeOffset? FinalAt, bool IsVeto)
{
    /// <param name="rows">In the order of the log.</param>
    /// <param name="dossier">SHA-256 of the dossier that is before people; opinions on another count no more.</param>
    public static Standing Of(IEnumerable<Closing> rows, string? dossier, ReviewRules rules, int needed)
    {
        var opinions = Counting(rows, dossier);
        var declines = opinions.Where(opinion => opinion.Verdict == Verdict.Declined).ToList();
        var approvals = opinions.Where(opinion => opinion.Verdict == Verdict.Approved).ToList();
        var vetoes = declines.Where(opinion => rules.MayVeto(opinion.Email)).ToList();
        return (vetoes.Count, declines.Count, approvals.Count) switch
        {
            ( > 0, _, _) => Decided(vetoes, isVeto: declines.Count < needed),
            (_, var against, _) when against >= needed => Decided(declines),
            (_, _, var inFavour) when inFavour >= needed => Decided(approvals),
            _ => new Standing(opinions, needed, null, null, false),
        };

        Standing Decided(IReadOnlyList<Closing.Opinion> agreeing, bool isVeto = false)
        {
            var last = agreeing.OrderBy(opinion => opinion.At).ThenBy(opinion => opinion.Id, StringComparer.Ordinal).Last();
            return new Standing(
                opinions, needed,
                new Closing.Decided(
                    last.Id, last.Verdict!.Value, last.By, last.Email, last.Reason, last.DossierSha256, last.At),
                last.At + rules.Span, isVeto);
        }
    }

    public static Standing Of(IReadOnlyList<LoggedClosing> rows, VettingSummary vetting)
    {
        var rules = vetting.Order?.Rules ?? ReviewRules.Usual;
        return Of(rows.Select(row => row.Closing), vetting.Dossier?.Sha256, rules, vetting.Needed ?? rules.Quorum);
    }

    /// <returns>What the person with the address thinks; null where they said nothing, or took it back.</returns>
    public Closing.Opinion? By(string email) =>
        Opinions.FirstOrDefault(opinion => Member.KeyOf(opinion.Email) == Member.KeyOf(email));

    private static List<Closing.Opinion> Counting(IEnumerable<Closing> rows, string? dossier)
    {
        List<Closing.Opinion> opinions = [];
        foreach (var row in rows)
        {
            switch (row)
            {
                case Closing.Reopened:
                    opinions.Clear();
                    break;
                case Closing.TakenBack taken:
                    opinions.RemoveAll(opinion => opinion.Id == taken.OpinionId);
                    break;
                case Closing.Opinion opinion when opinion.DossierSha256 == dossier:
                    opinions.RemoveAll(other => Member.KeyOf(other.Email) == Member.KeyOf(opinion.Email));
                    opinions.Add(opinion);
                    break;
            }
        }

        return opinions;
    }
}
