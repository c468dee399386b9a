using Vetting.Core.Content;
using Vetting.Core.Desk;
using Vetting.Core.Findings;
using Vetting.Web.Site;

namespace Vetting.Web.Desk;

/// <summary>What is said of decisions beside what was advised.</summary>
internal static class AgreementWords
{
    public static readonly LocalizedText Title = new("Conseils et décisions", "Advice and decisions");
    public static readonly LocalizedText Lead = new(
        "Combien de fois l’équipe a décidé comme le dossier le conseillait. Là où elle s’en écarte souvent, la règle est peut-être à revoir : la politique se change, les gens n’ont pas à suivre le conseil.",
        "How often the team decided as the dossier advised. Where it often decides otherwise, the rule may need mending: policies change, and people need not follow advice.");
    public static readonly LocalizedText None = new("Rien n’est encore décidé.", "Nothing is decided yet.");
    public static readonly LocalizedText AllBriefs = new("Tous les briefs", "All briefs");
    public static readonly LocalizedText Views = new("Choisir un brief", "Choose a brief");
    public static readonly LocalizedText InAll = new("En tout", "In all");
    public static readonly LocalizedText ByRule = new("Règle par règle", "Rule by rule");
    public static readonly LocalizedText ByRuleLead = new(
        "Une décision compte pour chaque règle qui a pesé dans son dossier. En dessous de {count} décisions conseillées, aucune part n’est donnée.",
        "A decision counts for each rule that weighed in its dossier. Below {count} advised decisions no share is given.");
    public static readonly LocalizedText NotByRule = new(
        "Décisions plus anciennes, qui comptent en tout et pour aucune règle : {count}.",
        "Older decisions, which count in all and for no rule: {count}.");
    public static readonly LocalizedText Rule = new("Règle", "Rule");
    public static readonly LocalizedText Cases = new("Décisions", "Decisions");
    public static readonly LocalizedText Share = new("Comme conseillé", "As advised");
    public static readonly LocalizedText ApprovedAgainst = new("Accepté malgré le conseil", "Approved against advice");
    public static readonly LocalizedText DeclinedAgainst = new("Refusé malgré le conseil", "Declined against advice");
    public static readonly LocalizedText Alone = new("Sans conseil net : accepté, refusé", "No clear advice: approved, declined");
    public static readonly LocalizedText Upheld = new("Contesté à raison", "Contested rightly");
    public static readonly LocalizedText Changed = new("Corrigé ensuite", "Corrected later");
    public static readonly LocalizedText Few = new("trop peu (n\u00a0=\u00a0{count})", "too few (n\u00a0=\u00a0{count})");
    public static readonly LocalizedText OfCases = new("{share} (n\u00a0=\u00a0{count})", "{share} (n\u00a0=\u00a0{count})");

    /// <summary>With its n, or that there are too few to say.</summary>
    public static LocalizedText ShareOf(AgreementCounts counts, Reader reader)
    {
        var count = ("count", reader.Count(counts.With + counts.Against));
        return counts.Share is { } share ? OfCases.With(("share", reader[Wording.Share(share)]), count) : Few.With(count);
    }
}
