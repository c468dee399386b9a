using Vetting.Core.Review;

namespace Vetting.Web.Review;

/// <summary>What came of reading a posted form.</summary>
internal abstract record FormReading
{
    private FormReading() { }

    /// <param name="Page">What shows that the form is the page's own; null when it was not sent.</param>
    /// <param name="Dossier">The hash of what was read; null where the page is a link's.</param>
    /// <param name="Corrects">Id of the decision that is corrected; null where none is.</param>
    /// <param name="Reopens">True of who wants it decided anew instead.</param>
    public sealed record Read(DecisionForm Form, string? Page, string? Dossier = null, string? Corrects = null, bool Reopens = false)
        : FormReading;

    public sealed record TooLarge : FormReading;

    public sealed record NotAForm : FormReading;
}
