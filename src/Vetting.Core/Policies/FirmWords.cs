namespace Vetting.Core.Policies;

/// <summary>What tells the name of a firm from other words with a capital.</summary>
/// <param name="Heads">Words for a firm before its name, such as "maison".</param>
/// <param name="Tails">Words with a capital that end the name of a firm, such as "Bakery".</param>
/// <param name="Joints">What joins the parts of a name, such as "de".</param>
/// <param name="None">Words with a capital that name no firm: feasts, places, and what opens sentences.</param>
/// <param name="Public">Who writes and delivers to everybody, such as a carrier; what they send is no gift.</param>
/// <param name="Places">What stands just before a place, such as "near".</param>
/// <param name="Towards">What stands before one who is thanked or known by name though it ends as those do, such as
/// "thanks to".</param>
/// <param name="Agents">What stands before the one who acts, such as "by".</param>
/// <param name="Mine">What makes somebody near of whoever follows, such as "my".</param>
/// <param name="Receivers">The creator as the one who receives, such as "me".</param>
/// <param name="Goods">What a firm sends, or how it is told as the firm's, such as "their new".</param>
public sealed record FirmWords(
    TermLists Heads, TermLists Tails, TermLists Joints, TermLists None, TermLists Public,
    TermLists Places, TermLists Towards, TermLists Agents, TermLists Mine,
    TermLists Receivers, TermLists Goods);
