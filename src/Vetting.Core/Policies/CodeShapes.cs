namespace Vetting.Core.Policies;

/// <summary>What shows that a word in capitals is a discount code ("15% with BREW15").</summary>
/// <param name="Before">What stands just before one, such as "avec".</param>
/// <param name="Handed">What hands one over, so that no offer is needed beside it, such as "use code"; null for none.</param>
/// <param name="After">What stands just after one, such as "at checkout".</param>
/// <param name="Named">What names one, so that capitals without digits are one too, such as "le code".</param>
/// <param name="Offers">Words for what it brings, such as "remise"; an amount is one as well.</param>
/// <param name="Except">Capitals that are no code, such as QR.</param>
public sealed record CodeShapes(
    TermLists Before, TermLists After, TermLists Named, TermLists Offers, TermLists Except,
    TermLists? Handed = null);
