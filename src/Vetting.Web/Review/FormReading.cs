using Vetting.Core.Review;

namespace Vetting.Web.Review;

/// <summary>What came of reading a posted form.</summary>
internal abstract record FormReading
{
    private FormReading() { }

    /// <param name="Page">What shows that the form is the page's own; null when it was not sent.</param>
    public sealed record Read(DecisionForm Form, string? Page) : FormReading;

    public sealed record TooLarge : FormReading;

    public sealed record NotAForm : FormReading;
}
