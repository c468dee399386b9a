namespace Vetting.Core.Matching;

/// <summary>A word or phrase to look for.</summary>
/// <param name="Group">What the term counts for, such as a rule id.</param>
/// <param name="Text">Starts with # when it counts only as a hashtag.</param>
/// <param name="Language">ISO 639-1; null for texts of every language.</param>
/// <param name="AccentsMatter">True when another word remains without the accents.</param>
/// <param name="Excuses">True for a harmless phrase: terms of its group inside it do not count.</param>
public sealed record Term(
    string Group, string Text, string? Language = null, bool AccentsMatter = false, bool Excuses = false);
