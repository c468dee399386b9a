using Vetting.Core.Content;
using Vetting.Core.Texts;

namespace Vetting.Web.Dossiers;

internal static class RateWords
{
    public static readonly LocalizedText Title = new(
        "À quelle fréquence la lecture est juste", "How often the reading is right");
    public static readonly LocalizedText Intro = new(
        "Mesuré sur des textes étiquetés, certains inventés pour cela. Précision : la part des signalements qui sont justes ; " +
        "rappel : la part de ce qu’il fallait trouver. La confiance d’une dimension n’est jamais plus haute. " +
        "L’absence de signalement ne prouve rien.",
        "Measured on labelled texts, some of them invented for it. Precision: the share of what is flagged that is right; recall: the " +
        "share found of what there was to find. A dimension’s confidence is never higher. The absence of a finding " +
        "proves nothing.");
    public static readonly LocalizedText None = new(
        "Aucun taux n’a été publié pour cette analyse de texte.", "No rate was published for this text analysis.");
    public static readonly LocalizedText Task = new("Lecture", "Reading");
    public static readonly LocalizedText Language = new("Langue", "Language");
    public static readonly LocalizedText All = new("toutes", "all");
    public static readonly LocalizedText Rates = new("Taux", "Rates");
    public static readonly LocalizedText Data = new("Sur quels textes", "On which texts");

    /// <returns>The task's own name where it has no words here.</returns>
    public static LocalizedText Of(string task) => task switch
    {
        "language" => new("Langue d’un texte", "A text's language"),
        MeasuredRate.Tone => new("Ton", "Tone"),
        MeasuredRate.Topic => new("Sujet du brief", "The brief’s subject"),
        MeasuredRate.OffensiveLanguage => new("Propos offensants, listes intégrées", "Offensive language, built-in lists"),
        MeasuredRate.Commercial => new("Intention commerciale", "Commercial intent"),
        _ => new(task, task),
    };

    public static LocalizedText Measure(string measure) => measure switch
    {
        "accuracy" => new("exactitude", "accuracy"),
        "macroF1" => new("moyenne de précision et rappel (macro-F1)", "mean of precision and recall (macro-F1)"),
        "auc" => new("aire sous la courbe (AUC)", "area under the curve (AUC)"),
        "precision" => new("précision", "precision"),
        "recall" => new("rappel", "recall"),
        "flagged" => new("publications ordinaires signalées", "ordinary posts flagged"),
        _ => new(measure, measure),
    };
}
