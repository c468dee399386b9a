using Vetting.Core.Content;
using Vetting.Core.Vettings;
using Vetting.Core.Watching;
using Vetting.Web.Site;

namespace Vetting.Web.Watching;

/// <summary>What is said of watched creators.</summary>
internal static class WatchWords
{
    public static readonly LocalizedText Title = new("Suivi", "Watched");
    public static readonly LocalizedText ListLead = new(
        "Les créateurs retenus sont regardés à nouveau, au rythme de la politique du brief. Ce qui change et compte est envoyé aux relecteurs, une seule fois ; le reste vient avec le courriel de la semaine.",
        "Approved creators are looked at again, as often as the brief’s policy says. A change that matters is mailed to the reviewers, once; the rest comes with the week’s mail.");
    public static readonly LocalizedText Nobody = new(
        "Personne n’est suivi pour l’instant. Un créateur retenu l’est dès que la décision est définitive.",
        "Nobody is watched yet. An approved creator is from the moment the decision is final.");
    public static readonly LocalizedText Creator = new("Créateur", "Creator");
    public static readonly LocalizedText Brief = new("Brief", "Brief");
    public static readonly LocalizedText ToLookAt = new("À regarder", "To look at");
    public static readonly LocalizedText LastLook = new("Dernier passage", "Last look");
    public static readonly LocalizedText NextLook = new("Prochain passage", "Next look");
    public static readonly LocalizedText Until = new("Jusqu’au", "Until");
    public static readonly LocalizedText State = new("État", "State");
    public static readonly LocalizedText NotYet = new("pas encore", "not yet");
    public static readonly LocalizedText Watching = new("suivi en cours", "watched");

    public static readonly LocalizedText PageTitle = new("Suivi : {creator}", "Watched: {creator}");
    public static readonly LocalizedText Lead = new(
        "Retenu pour «\u00a0{brief}\u00a0», suivi depuis le {since}.", "Approved for “{brief}”, watched since {since}.");
    public static readonly LocalizedText Changed = new("Ce qui a changé", "What has changed");
    public static readonly LocalizedText ChangedLead = new(
        "Depuis que quelqu’un a regardé pour la dernière fois. Rien n’est décidé : à vous de voir si cela compte.",
        "Since somebody last looked. Nothing is decided: whether it matters is yours to say.");
    public static readonly LocalizedText NothingChanged = new(
        "Rien qui demande un regard.", "Nothing that needs anybody’s attention.");
    public static readonly LocalizedText Before = new("Avant : {before}", "Before: {before}");
    public static readonly LocalizedText Found = new("Constaté le {day}", "Found on {day}");
    public static readonly LocalizedText Week = new("Pour le courriel de la semaine", "For the week’s mail");

    public static readonly LocalizedText Acts = new("Qu’en faites-vous ?", "What do you make of it?");
    public static readonly LocalizedText SeenAct = new("C’est vu", "I have seen it");
    public static readonly LocalizedText SeenHint = new(
        "Les changements sont classés ; le suivi continue.", "The changes are filed; watching goes on.");
    public static readonly LocalizedText Remark = new("Une remarque, si vous voulez", "A remark, if you wish");
    public static readonly LocalizedText MuteTitle = new("Ne plus signaler", "Tell no more of it");
    public static readonly LocalizedText MuteWhat = new("Quels changements", "Which changes");
    public static readonly LocalizedText MuteDays = new("Pendant combien de jours (1 à 365)", "For how many days (1 to 365)");
    public static readonly LocalizedText Reason = new("Pourquoi", "Why");
    public static readonly LocalizedText MuteAct = new("Ne plus signaler", "Tell no more");
    public static readonly LocalizedText EndTitle = new("Arrêter le suivi", "Stop watching");
    public static readonly LocalizedText EndHint = new(
        "La décision reste ; plus rien ne sera regardé. Pour revenir sur la décision elle-même, ouvrez le dossier.",
        "The decision stands; nothing will be looked at any more. To change the decision itself, open the dossier.");
    public static readonly LocalizedText EndAct = new("Arrêter le suivi", "Stop watching");
    public static readonly LocalizedText LookAct = new("Regarder maintenant", "Look now");
    public static readonly LocalizedText OpenDossier = new("Ouvrir le dossier", "Open the dossier");

    public static readonly LocalizedText Muted = new("Ce qui n’est plus signalé", "What is told no more");
    public static readonly LocalizedText MutedUntil = new("jusqu’au {day}, par {by} : {reason}", "until {day}, by {by}: {reason}");
    public static readonly LocalizedText History = new("Passages et gestes", "Looks and acts");
    public static readonly LocalizedText Scores = new("Le score, passage après passage", "The score, look by look");

    public static readonly LocalizedText Over = new("Le suivi est terminé.", "Watching has ended.");
    public static readonly LocalizedText Failing = new(
        "Le dernier passage n’a pas abouti ; un autre aura lieu le {at}.", "The last look came to nothing; another follows on {at}.");
    public static readonly LocalizedText SaidSeen = new("C’est noté.", "Noted.");
    public static readonly LocalizedText SaidMuted = new("Ces changements ne seront plus signalés.", "These changes will not be told any more.");
    public static readonly LocalizedText SaidEnded = new("Le suivi est arrêté.", "Watching has stopped.");
    public static readonly LocalizedText SaidLook = new(
        "Le passage commence ; son résultat sera ici dans quelques minutes.", "The look has begun; what it finds will be here in a few minutes.");
    public static readonly LocalizedText ExpiredText = new(
        "Ce qui a changé se lit encore dans l’espace {brand}, sous Suivi.", "What has changed can still be read at {brand}’s desk, under Watched.");
    public static readonly LocalizedText NotAForm = new(
        "Ce formulaire n’a pas pu être lu. Revenez à la page et recommencez.", "That form could not be read. Go back to the page and try again.");

    public static LocalizedText Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Finding => new("Un constat nouveau", "A new finding"),
        ChangeKind.LesserFinding => new("Un constat nouveau, mineur", "A new finding, minor"),
        ChangeKind.Turn => new("Un tournant du discours", "A turn of the discourse"),
        ChangeKind.Engagement => new("L’engagement", "Engagement"),
        ChangeKind.Competitor => new("Un concurrent", "A competitor"),
        ChangeKind.Followers => new("Les abonnés", "Followers"),
        ChangeKind.Disclosure => new("La mention publicitaire", "The disclosure"),
        ChangeKind.Account => new("Le compte", "The account"),
        ChangeKind.Name => new("Le nom du compte", "The account’s name"),
        ChangeKind.Evidence => new("Une publication citée", "A quoted post"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static LocalizedText Of(WatchProblem problem) => problem switch
    {
        WatchProblem.Over => Over,
        WatchProblem.NoReason => new("Dites pourquoi, en quelques mots.", "Say why, in a few words."),
        WatchProblem.NoTerm => new("La durée devrait être de 1 à 365 jours.", "The term should be 1 to 365 days."),
        WatchProblem.NoSubject => new("Choisissez ce qui ne doit plus être signalé.", "Choose what is to be told no more."),
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };

    public static LocalizedText Of(WatchEnd end) => end.How switch
    {
        WatchEnding.Term => new("terminé, le terme est passé", "ended, its term is over"),
        WatchEnding.Brand => new LocalizedText("arrêté par {by} : {reason}", "stopped by {by}: {reason}")
            .With(("by", end.By ?? ""), ("reason", end.Reason ?? "")),
        WatchEnding.Decision => new("terminé, le créateur n’est plus retenu", "ended, the creator is approved no more"),
        _ => throw new ArgumentOutOfRangeException(nameof(end)),
    };

    public static string Of(WatchLine line, Reader reader) => line switch
    {
        WatchLine.Began began => reader[new LocalizedText("Le suivi commence, jusqu’au {day}.", "Watching begins, until {day}.")
            .With(("day", reader.Date(began.EndsAt)))],
        WatchLine.Looked looked => reader[new LocalizedText(
            "Passage {number} : {new}, {changed} ; {found}.", "Look {number}: {new}, {changed}; {found}.").With(
            ("number", reader.Count(looked.Number)),
            ("new", reader.Counted(looked.New, New)), ("changed", reader.Counted(looked.Changed, Edited)),
            ("found", looked.Changes.Count == 0 ? reader[NoChange] : reader.Counted(looked.Changes.Count, Changes)))],
        WatchLine.Seen seen => reader[(seen.Reason is null
            ? new LocalizedText("Vu par {by}.", "Seen by {by}.")
            : new LocalizedText("Vu par {by} : {reason}", "Seen by {by}: {reason}")).With(("by", seen.By), ("reason", seen.Reason ?? ""))],
        WatchLine.Muted muted => reader[new LocalizedText(
            "{by} ne veut plus de « {what} » jusqu’au {day} : {reason}", "{by} wants no more of “{what}” until {day}: {reason}").With(
            ("by", muted.Mute.By), ("what", muted.Mute.Subject), ("day", reader.Date(muted.Mute.Until)), ("reason", muted.Mute.Reason))],
        WatchLine.Asked asked => reader[new LocalizedText("{by} a demandé un passage.", "{by} asked for a look.").With(("by", asked.By))],
        WatchLine.Ended ended => reader[new LocalizedText("Suivi {how}.", "Watching {how}.").With(("how", Of(ended.End)))],
        _ => throw new ArgumentOutOfRangeException(nameof(line)),
    };

    private static readonly LocalizedText NoChange = new("rien de changé", "nothing changed");
    public static readonly Plural Changes = new(new("changement", "change"), new("changements", "changes"));
    private static readonly Plural New = new(new("nouvelle publication", "new post"), new("nouvelles publications", "new posts"));
    private static readonly Plural Edited = new(new("modifiée", "edited"), new("modifiées", "edited"));
}
