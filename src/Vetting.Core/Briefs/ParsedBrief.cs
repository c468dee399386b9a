using Vetting.Core.Content;

namespace Vetting.Core.Briefs;

/// <summary>What a brief's body turned out to be.</summary>
public abstract record ParsedBrief
{
    private ParsedBrief() { }

    public sealed record Valid(Brief Brief) : ParsedBrief;

    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : ParsedBrief;
}
