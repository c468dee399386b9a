using Vetting.Core.Content;
using Vetting.Core.Review;
using Vetting.Web.Dossiers;
using Vetting.Web.Site;

namespace Vetting.Web.Mail;

/// <summary>What one mail for many dossiers says.</summary>
internal static class DigestMailWords
{
    public static readonly Plural Dossiers = new(new("dossier", "dossier"), new("dossiers", "dossiers"));

    public static readonly LocalizedText Subject = new("À lire : {count}", "To review: {count}");
    public static readonly LocalizedText Heading = new("{count} pour {brand}", "{count} for {brand}");
    public static readonly LocalizedText Opening = new(
        "Bonjour {reviewer}, voici ce qui vous attend. L’analyse a rassemblé les faits ; les décisions sont à vous.",
        "Hello {reviewer}, this is what waits for you. The analysis has gathered the facts; the decisions are yours.");
    public static readonly LocalizedText Personal = new(
        "Ces liens sont personnels : votre nom accompagnera chaque décision. Ne les transférez pas.",
        "These links are personal: your name will stand with each decision. Please do not forward them.");
    public static readonly LocalizedText Rhythm = new(
        "Vous recevez un courriel pour plusieurs dossiers parce que vous l’avez choisi dans l’espace {brand}, sous Équipe.",
        "You get one mail for several dossiers because you chose so at {brand}’s desk, under Team.");

    private static readonly LocalizedText Line = new("« {brief} » : {advice}, à décider avant le {at}", "“{brief}”: {advice}, to be decided by {at}");
    private static readonly LocalizedText Unadvised = new("« {brief} », à décider avant le {at}", "“{brief}”, to be decided by {at}");

    public static string Of(DigestLine line, Reader reader)
    {
        var (brief, at) = (("brief", OneLine.Of(line.BriefTitle)), ("at", reader.Moment(line.Until)));
        return reader[line.Recommendation is { } advice
            ? Line.With(brief, at, ("advice", reader[JudgementWords.Of(advice)]))
            : Unadvised.With(brief, at)];
    }
}
