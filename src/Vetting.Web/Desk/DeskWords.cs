using Vetting.Core.Content;
using Vetting.Core.Members;
using Vetting.Core.Policies;
using Vetting.Web.Site;

namespace Vetting.Web.Desk;

/// <summary>The desk's own words.</summary>
internal static class DeskWords
{
    public static readonly LocalizedText Desk = new("Espace de la marque", "The brand’s desk");
    public static readonly LocalizedText Home = new("Accueil", "Home");
    public static readonly LocalizedText Candidates = new("Candidatures", "Candidates");
    public static readonly LocalizedText Members = new("Équipe", "Team");
    public static readonly LocalizedText SignOut = new("Se déconnecter", "Sign out");
    public static readonly LocalizedText SignOutEverywhere = new(
        "Me déconnecter de tous mes appareils", "Sign me out on all my devices");

    public static readonly LocalizedText SignInTitle = new("Connexion", "Sign in");
    public static readonly LocalizedText SignInLead = new(
        "Donnez votre adresse : nous vous envoyons un lien qui ouvre l’espace {brand}. Pas de mot de passe.",
        "Give your address: we send you a link that opens {brand}’s desk. No password.");
    public static readonly LocalizedText Email = new("Adresse de courriel", "Email address");
    public static readonly LocalizedText WrongEmail = new(
        "Donnez une adresse complète, comme ada@example.com.", "Give a complete address, such as ada@example.com.");
    public static readonly LocalizedText SendLink = new("Recevoir le lien", "Send me the link");
    public static readonly LocalizedText Sent = new(
        "Si cette adresse est celle d’un membre de l’équipe, le lien est en route.",
        "If this is the address of a member of the team, the link is on its way.");
    public static readonly LocalizedText SentMore = new(
        "Il vaut vingt minutes et ne sert qu’une fois. Rien reçu ? Regardez dans les indésirables, ou demandez à la personne " +
        "qui administre l’espace de vous y inviter.",
        "It is good for twenty minutes and works once. Nothing there? Look into the spam folder, or ask whoever runs the desk " +
        "to invite you.");
    public static readonly LocalizedText Hello = new("Bonjour {name}", "Hello {name}");
    public static readonly LocalizedText EnterLead = new(
        "Un clic, et l’espace {brand} s’ouvre dans ce navigateur pour quatorze jours.",
        "One click, and {brand}’s desk opens in this browser for fourteen days.");
    public static readonly LocalizedText Enter = new("Entrer", "Enter");
    public static readonly LocalizedText LinkUsed = new("Ce lien ne sert plus", "This link no longer works");
    public static readonly LocalizedText LinkUsedDo = new(
        "Un lien de connexion ne sert qu’une fois, pendant vingt minutes. Demandez-en un autre : {address}",
        "A sign-in link works once, for twenty minutes. Ask for another one: {address}");

    public static readonly LocalizedText HomeTitle = new("Espace {brand}", "{brand}’s desk");
    public static readonly LocalizedText Waiting = new("{count} à lire", "{count} to read");
    public static readonly LocalizedText NothingWaits = new("Rien ne vous attend", "Nothing waits for you");
    public static readonly LocalizedText EmptyDesk = new(
        "Aucune candidature pour l’instant. Les premières apparaîtront ici dès qu’un créateur ou une créatrice en enverra une.",
        "No candidates yet. They appear here as soon as a creator submits.");
    public static readonly LocalizedText Mine = new("À vous de lire", "Waiting for you");
    public static readonly LocalizedText Contested = new("Contesté, à regarder", "Contested, to look at");
    public static readonly LocalizedText LookBy = new("à regarder avant le {at}", "to be looked at by {at}");
    public static readonly LocalizedText Overdue = new(
        "le délai pour regarder est passé le {at}", "the time to look passed on {at}");
    public static readonly LocalizedText Others = new("Chez d’autres relecteurs", "With other reviewers");
    public static readonly LocalizedText JustDecided = new("Décidé, peut être repris", "Decided, can be taken back");
    public static readonly LocalizedText TakeBackBy = new("jusqu’au {at}", "until {at}");
    public static readonly LocalizedText Asked = new("En attente des créateurs", "Waiting for creators");
    public static readonly LocalizedText UnderWay = new("En cours de lecture", "Being read");
    public static readonly LocalizedText Failed = new("En échec", "Failed");
    public static readonly LocalizedText Ended = new("Clos cette semaine", "Ended this week");
    public static readonly LocalizedText Since = new("depuis {age}", "for {age}");
    public static readonly LocalizedText SeeAll = new("Voir les {count}", "See all {count}");

    public static readonly LocalizedText Filter = new("Filtrer les candidatures", "Filter candidates");
    public static readonly LocalizedText NoneLikeThis = new(
        "Aucune candidature ne répond à ces filtres.", "No candidate matches these filters.");
    public static readonly LocalizedText Search = new("Rechercher", "Search");
    public static readonly LocalizedText Brief = new("Brief", "Brief");
    public static readonly LocalizedText Stage = new("Étape", "Stage");
    public static readonly LocalizedText Platform = new("Plateforme", "Platform");
    public static readonly LocalizedText Language = new("Langue", "Language");
    public static readonly LocalizedText Sort = new("Trier par", "Sort by");
    public static readonly LocalizedText Newest = new("Plus récentes", "Newest");
    public static readonly LocalizedText Name = new("Nom", "Name");
    public static readonly LocalizedText Followers = new("Abonnés", "Followers");
    public static readonly LocalizedText Any = new("Tous", "Any");
    public static readonly LocalizedText Show = new("Afficher", "Show");
    public static readonly LocalizedText Clear = new("Effacer les filtres", "Clear");
    public static readonly LocalizedText AsCards = new("En fiches", "As cards");
    public static readonly LocalizedText AsTable = new("En tableau", "As a table");
    public static readonly LocalizedText Previous = new("Page précédente", "Previous page");
    public static readonly LocalizedText Pick = new("Choisir", "Pick");
    public static readonly LocalizedText PickWho = new("Choisir {name}", "Pick {name}");
    public static readonly LocalizedText Compare = new("Comparer", "Compare");
    public static readonly LocalizedText CompareHint = new(
        "de deux à six candidatures cochées", "two to six that are ticked");
    public static readonly LocalizedText CompareTitle = new("Côte à côte", "Side by side");
    public static readonly LocalizedText CompareNone = new(
        "Cochez au moins deux candidatures dont le dossier est prêt.", "Tick at least two candidates whose dossier is ready.");
    public static readonly LocalizedText CompareOrder = new(
        "Les dimensions où ces candidatures diffèrent le plus viennent en premier.",
        "The dimensions in which they differ most come first.");

    public static readonly LocalizedText Trail = new("Parcours", "Trail");
    public static readonly LocalizedText NothingRead = new(
        "Rien n’a encore pu être lu. La personne en est avertie, et peut y remédier.",
        "Nothing could be read yet. The creator knows, and can help.");
    public static readonly LocalizedText NoDossier = new("Le dossier n’est pas encore prêt.", "The dossier is not ready yet.");
    public static readonly LocalizedText WasSubmitted = new("Candidature reçue", "Submitted");
    public static readonly LocalizedText WasAsked = new("Rien de lisible : la personne est sollicitée", "Nothing readable: the creator was asked");
    public static readonly LocalizedText WasInvited = new("Dossier envoyé aux relecteurs", "Dossier sent to the reviewers");
    public static readonly LocalizedText WasDecided = new("{by} a décidé", "{by} decided");
    public static readonly LocalizedText WasExpired = new("Délai écoulé sans décision", "Expired without a decision");
    public static readonly LocalizedText WasWithdrawn = new("Retirée par la personne", "Withdrawn by the creator");
    public static readonly LocalizedText WasNeverRead = new(
        "Retirée : rien n’a pu être lu dans le délai", "Withdrawn: nothing could be read in time");
    public static readonly LocalizedText WasTold = new("Votre système est prévenu", "Your own system was told");

    public static readonly LocalizedText Decided = new("Décidé", "Decided");
    public static readonly LocalizedText NothingRecorded = new("Rien n’a été enregistré.", "Nothing was recorded.");
    public static readonly LocalizedText TooLate = new(
        "Le délai de décision est passé : rien n’a été enregistré.", "The time to decide has passed: nothing was recorded.");
    public static readonly LocalizedText NotInReview = new(
        "Il n’y a pas encore de dossier à décider : rien n’a été enregistré.",
        "There is no dossier to decide on yet: nothing was recorded.");
    public static readonly LocalizedText ReadsOnly = new("Votre rôle permet de lire", "Your role lets you read");
    public static readonly LocalizedText ReadsOnlyDo = new(
        "Rien n’a été enregistré. Pour décider aussi, demandez-le à la personne qui administre l’espace.",
        "Nothing was recorded. To decide as well, ask whoever runs the desk.");

    public static readonly LocalizedText Add = new("Inviter quelqu’un", "Invite somebody");
    public static readonly LocalizedText Role = new("Rôle", "Role");
    public static readonly LocalizedText Invite = new("Inviter", "Invite");
    public static readonly LocalizedText Remove = new("Retirer", "Remove");
    public static readonly LocalizedText RemoveWho = new("Retirer {name}", "Remove {name}");
    public static readonly LocalizedText AddedBy = new("invité par {by} le {at}", "invited by {by} on {at}");
    public static readonly LocalizedText WrongName = new("Donnez un nom, de 1 à 100 caractères.", "Give a name of 1 to 100 characters.");
    public static readonly LocalizedText WrongRole = new("Choisissez un rôle.", "Choose a role.");
    public static readonly LocalizedText NotAllowed = new(
        "Seuls les administrateurs de l’espace peuvent changer l’équipe.", "Only the desk’s owners can change the team.");
    public static readonly LocalizedText OwnersOnly = new("Réservé aux administrateurs", "For owners only");
    public static readonly LocalizedText OwnersOnlyText = new(
        "Seuls les administrateurs de l’espace peuvent écrire ici. Rien n’a été changé.",
        "Only the desk’s owners can write here. Nothing was changed.");
    public static readonly LocalizedText LastOwner = new(
        "Il faut garder au moins un administrateur.", "At least one owner must stay.");
    public static readonly LocalizedText Configured = new(
        "Cette personne est administratrice par la configuration du serveur, et ne peut être changée que là.",
        "The server’s configuration makes this person an owner, and only there can that be changed.");

    public static readonly Plural CandidateCount = new(
        new("candidature", "candidate"), new("candidatures", "candidates"));

    public static LocalizedText Of(MemberRole role) => role switch
    {
        MemberRole.Owner => new("administre l’espace", "owner"),
        MemberRole.Reviewer => new("lit et décide", "reviewer"),
        MemberRole.Reader => new("lit", "reader"),
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>Short enough for the head of a column.</summary>
    public static LocalizedText Short(Dimension dimension) => dimension switch
    {
        Dimension.Reach => new("Portée", "Reach"),
        Dimension.Engagement => new("Engag.", "Engag."),
        Dimension.Authenticity => new("Authent.", "Authent."),
        Dimension.Discourse => new("Discours", "Disc."),
        Dimension.Fit => new("Adéq.", "Fit"),
        Dimension.Safety => new("Sécurité", "Safety"),
        Dimension.Disclosure => new("Transp.", "Discl."),
        _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
    };
}
