using Vetting.Core.Content;

namespace Vetting.Core.Policies;

/// <summary>A kind of words that is in ordinary posts too, and leans towards an advertisement or away from one.</summary>
/// <param name="Weight">Counts once a post, however often it stands there; below 0 where it leans away.</param>
/// <param name="Party">Counts where such a name stands, besides the terms; null for none.</param>
/// <param name="Anchors">True when it may stand for who sells or what is sold, without which nothing leans.</param>
/// <param name="Amounts">True when a percentage or a sum of money counts as well.</param>
public sealed record LeaningCue(
    string Id, double Weight, LocalizedText Title, TermLists Terms, TermLists? Except = null, LeaningParty? Party = null,
    bool Amounts = false, bool Anchors = false);

/// <summary>How sure it is that somebody sells: a name written as a firm's, one told by its capital, an account.</summary>
public enum LeaningParty { Firm, Name, Account }
