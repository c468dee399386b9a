using System.Text;

namespace Vetting.Web.Mail;

/// <summary>What a mail says, before it becomes HTML and text.</summary>
/// <param name="Facts">A short box of labelled lines; may be empty.</param>
/// <param name="Link">The one thing to press; null when there is nothing to press.</param>
public sealed record Letter(
    string Subject,
    string Heading,
    IReadOnlyList<string> Opening,
    IReadOnlyList<LetterFact> Facts,
    LetterLink? Link,
    IReadOnlyList<string> Closing)
{
    internal string ToText()
    {
        var text = new StringBuilder();
        foreach (var paragraph in Opening.Prepend(Heading))
            text.Append(paragraph).Append("\n\n");
        foreach (var fact in Facts)
        {
            text.Append("- ").Append(fact.Label).Append(" — ").Append(fact.Text).Append('\n');
            if (fact.Address is { } address)
                text.Append("  ").Append(address).Append('\n');
        }

        if (Facts.Count > 0)
            text.Append('\n');
        if (Link is { } link)
            text.Append(link.Label).Append('\n').Append(link.Address).Append("\n\n");
        return text.AppendJoin("\n\n", Closing).Append('\n').ToString();
    }
}

/// <param name="Address">Where there is more; null for nowhere.</param>
public sealed record LetterFact(string Label, string Text, string? Address = null);

public sealed record LetterLink(string Label, string Address);
