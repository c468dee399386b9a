namespace Vetting.Core.Policies;

/// <summary>Who may be behind a gift, an invitation or a sale.</summary>
/// <param name="Brands">Words for one who pays, such as "la marque"; accounts are such as well.</param>
/// <param name="Persons">Family, friends and their feasts, such as "ma grand-mère".</param>
/// <param name="Own">Words for goods of the creator's own, such as "ma boutique".</param>
/// <param name="NotOwn">Phrases in which those mean somebody else's, such as "ma boutique Amazon".</param>
/// <param name="OwnPhrases">Phrases of the disclosure policy's classes of words that mean goods of the creator's own;
/// null for none.</param>
/// <param name="Firms">What tells a firm's name without an @; null only in policies stored before there was such.</param>
public sealed record PartyWords(
    TermLists Brands, TermLists Persons, TermLists Own, TermLists NotOwn, TermLists? OwnPhrases = null,
    FirmWords? Firms = null);
