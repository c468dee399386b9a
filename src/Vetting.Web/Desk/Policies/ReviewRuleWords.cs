using Vetting.Core.Content;
using Vetting.Core.Vettings;

namespace Vetting.Web.Desk.Policies;

/// <summary>How opinions become a decision, and how long what is kept stays, as a policy's form asks it.</summary>
internal static class ReviewRuleWords
{
    public static readonly LocalizedText Deciding = new("Comment on décide", "How decisions are made");
    public static readonly LocalizedText DecidingLead = new(
        "Ce que font les avis des relecteurs. Le silence n’accepte jamais rien.",
        "What reviewers’ opinions add up to. Silence never approves anything.");
    public static readonly LocalizedText Quorum = new("Personnes du même avis", "People who must agree");
    public static readonly LocalizedText QuorumHint = new("De 1 à 10.", "1 to 10.");
    public static readonly LocalizedText TwoForFloor = new(
        "Deux personnes dès qu’un constat est sous le plancher", "Two people where a finding is below the floor");
    public static readonly LocalizedText TwoFromSum = new("Deux personnes à partir de la somme", "Two people from the sum");
    public static readonly LocalizedText TwoFromSumHint = new(
        "Celle du brief, en unités entières de votre monnaie.", "The brief’s, in whole units of your currency.");
    public static readonly LocalizedText Vetoes = new("Dont le refus suffit", "Whose decline is enough");
    public static readonly LocalizedText VetoesHint = new("Une adresse par ligne.", "One address a line.");
    public static readonly LocalizedText Turns = new("Qui est sollicité", "Who is asked");
    public static readonly LocalizedText TurnsHint = new(
        "À tour de rôle : autant de relecteurs du brief qu’il faut d’avis, et les autres si rien ne vient.",
        "In turn: as many of the brief’s reviewers as must agree, and the others where nothing comes.");

    public static readonly LocalizedText Terms = new("Délais autour de la décision", "Terms around the decision");
    public static readonly LocalizedText TermsLead = new(
        "Combien de temps chacun a, une fois le dossier prêt.", "How long everybody has, once the dossier is ready.");
    public static readonly LocalizedText TakeBack = new("Pour reprendre une décision", "To take a decision back");
    public static readonly LocalizedText TakeBackHint = new(
        "7 jours au plus. D’ici là, la personne et votre système n’en savent rien.",
        "7 days at most. Until then neither the creator nor your system hears of it.");
    public static readonly LocalizedText AnswerWithin = new(
        "Pour que la personne réponde à une question", "For the creator to answer a question");
    public static readonly LocalizedText AnswerWithinHint = new(
        "30 jours au plus. Le délai de décision attend.", "30 days at most. The time to decide waits.");
    public static readonly LocalizedText OpenBefore = new(
        "Montrer le dossier à la personne avant la décision", "Show the dossier to the creator before the decision");
    public static readonly LocalizedText OpenBeforeHint = new(
        "Elle peut alors contester une ligne pendant que l’équipe décide. Sinon, elle voit le dossier après la réponse.",
        "They can then contest a line while the team decides. Otherwise they see the dossier after the outcome.");
    public static readonly LocalizedText ContestWithin = new(
        "Pour voir le dossier et contester", "To see the dossier and contest it");
    public static readonly LocalizedText ContestWithinHint = new(
        "De 1 à 400 jours après la réponse.", "1 to 400 days after the outcome.");
    public static readonly LocalizedText LookWithin = new("Pour regarder ce qui est contesté", "To look at what is contested");
    public static readonly LocalizedText LookWithinHint = new("90 jours au plus.", "90 days at most.");

    public static readonly LocalizedText Keeping = new("Conservation", "Keeping");
    public static readonly LocalizedText KeepingLead = new(
        "En mois, de 1 à 120. Ensuite, tout ce qui concerne la personne est effacé.",
        "In months, 1 to 120. Then everything about the creator is erased.");
    public static readonly LocalizedText KeptDecided = new("Après une décision", "After a decision");
    public static readonly LocalizedText KeptUndecided = new(
        "Après une candidature sans décision", "After a submission that nobody decided");

    public static LocalizedText Of(Turn turn) => turn switch
    {
        Turn.Named => new("tous les relecteurs du brief", "all reviewers of the brief"),
        Turn.Rotation => new("à tour de rôle", "in turn"),
        _ => throw new ArgumentOutOfRangeException(nameof(turn)),
    };
}
