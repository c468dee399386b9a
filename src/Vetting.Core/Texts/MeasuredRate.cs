namespace Vetting.Core.Texts;

/// <summary>How often an analyser or a policy's lists are right, as measured before they were published.</summary>
/// <param name="Task">language, tone, topic, offensiveLanguage or commercialIntent.</param>
/// <param name="Language">ISO 639-1; null for all together.</param>
/// <param name="Measure">accuracy, macroF1, auc, precision, recall, or flagged: the share of ordinary posts that are.</param>
/// <param name="Value">0 to 1.</param>
/// <param name="Texts">How many labelled texts it was measured on.</param>
/// <param name="Data">Which, and what else they were used for.</param>
public sealed record MeasuredRate(string Task, string? Language, string Measure, double Value, int Texts, string Data)
{
    /// <summary>Tasks of rates that belong to a policy's lists, not to an analyser.</summary>
    public const string OffensiveLanguage = "offensiveLanguage";

    /// <summary>Whether a post has a commercial intent.</summary>
    public const string Commercial = "commercialIntent";

    public const string Tone = "tone";

    /// <summary>Whether a post is about a brief's subject.</summary>
    public const string Topic = "topic";
}
