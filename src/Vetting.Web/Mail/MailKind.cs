using Vetting.Core.Content;

namespace Vetting.Web.Mail;

/// <summary>A mail that the product writes, with those of its sentences that a brand may change.</summary>
/// <param name="Name">As in addresses.</param>
/// <param name="To">Whom it is for.</param>
/// <param name="Places">What may stand in braces, with a value to show it with.</param>
public sealed record MailKind(
    string Name, LocalizedText Title, MailReader To, IReadOnlyList<MailWord> Words,
    IReadOnlyList<(string Name, LocalizedText Sample)> Places)
{
    private static readonly (string, LocalizedText) Creator = ("creator", new("Léa Petit", "Léa Petit"));
    private static readonly (string, LocalizedText) Brief = ("brief", new("Cuisine de saison", "Seasonal cooking"));
    private static readonly (string, LocalizedText) By = ("by", new("Claire", "Claire"));

    /// <summary>The brand's own name is put in where it is shown.</summary>
    private static readonly (string, LocalizedText) Brand = ("brand", new("", ""));

    private static readonly IReadOnlyList<(string, LocalizedText)> ToCreator = [Creator, Brand, Brief];
    private static readonly IReadOnlyList<(string, LocalizedText)> ToReviewer =
        [Creator, Brand, Brief, ("reviewer", new("Tom Reed", "Tom Reed"))];

    private static readonly IReadOnlyList<(string, LocalizedText)> ToMember =
        [("name", new("Tom Reed", "Tom Reed")), Brand, By];

    public static IReadOnlyList<MailKind> All { get; } =
    [
        new("invite", new("Invitation à candidater", "Invitation to apply"), MailReader.Creator,
            [InviteMailWords.Subject, InviteMailWords.Heading, InviteMailWords.Opening, InviteMailWords.How],
            [Creator, Brand, Brief, By]),
        new("confirm", new("Confirmation de l’adresse", "Confirming the address"), MailReader.Creator,
            [ConfirmMailWords.Subject, ConfirmMailWords.Heading, ConfirmMailWords.Opening], ToCreator),
        new("received", new("Accusé de réception", "Acknowledgement"), MailReader.Creator,
            [ReceivedMailWords.Subject, ReceivedMailWords.Heading, ReceivedMailWords.Opening, ReceivedMailWords.Next], ToCreator),
        new("ask", new("Rien n’a pu être lu", "Nothing could be read"), MailReader.Creator,
            [AskMailWords.Subject, AskMailWords.Heading, AskMailWords.Opening], ToCreator),
        new("ask-again", new("Rien n’a pu être lu, rappel", "Nothing could be read, reminder"), MailReader.Creator,
            [AskMailWords.SubjectAgain, AskMailWords.Heading, AskMailWords.OpeningAgain], ToCreator),
        new("approved", new("Réponse : retenue", "Answer: approved"), MailReader.Creator, OutcomeMailWords.Approved.All, ToCreator),
        new("declined", new("Réponse : pas cette fois", "Answer: not this time"), MailReader.Creator,
            OutcomeMailWords.Declined.All, ToCreator),
        new("expired", new("Délai passé sans réponse", "No answer in time"), MailReader.Creator,
            OutcomeMailWords.Expired.All, ToCreator),
        new("withdrawn", new("Candidature retirée", "Application withdrawn"), MailReader.Creator,
            OutcomeMailWords.Withdrawn.All, ToCreator),
        new("invitation", new("Dossier à lire", "Dossier to review"), MailReader.Reviewer,
            [ReviewMailWords.InvitationSubject, ReviewMailWords.InvitationHeading, ReviewMailWords.Invitation], ToReviewer),
        new("reminder", new("Rappel", "Reminder"), MailReader.Reviewer,
            [ReviewMailWords.ReminderSubject, ReviewMailWords.ReminderHeading, ReviewMailWords.Reminder], ToReviewer),
        new("escalation", new("Sans réponse des relecteurs", "Unanswered by the reviewers"), MailReader.Reviewer,
            [ReviewMailWords.EscalationSubject, ReviewMailWords.EscalationHeading, ReviewMailWords.Escalation], ToReviewer),
        new("sign-in", new("Lien de connexion", "Sign-in link"), MailReader.Member,
            [SignInMailWords.Subject, SignInMailWords.Heading, SignInMailWords.Opening], ToMember),
        new("member", new("Invitation dans l’équipe", "Invitation to the team"), MailReader.Member,
            [SignInMailWords.InvitedSubject, SignInMailWords.Heading, SignInMailWords.InvitedOpening], ToMember),
    ];

    public static MailKind? Named(string name) => All.FirstOrDefault(kind => kind.Name == name);
}

public enum MailReader { Creator, Reviewer, Member }
