using Vetting.Core.Review;

namespace Vetting.Web.Review;

/// <summary>What came of reading a posted form.</summary>
internal abstract record FormReading
{
    private FormReading() { }

    public sealed record Read(DecisionForm Form) : FormReading;

    public sealed record TooLarge : FormReading;

    public sealed record NotAForm : FormReading;
}
