using Vetting.Core.Content;

namespace Vetting.Core.Review;

/// <summary>What is not as the product wrote it.</summary>
/// <param name="VettingId">Empty where it cannot be told.</param>
/// <param name="Sentence">For people.</param>
public sealed record RecordDifference(string VettingId, RecordKind Record, LocalizedText Sentence)
{
    /// <summary>Whether somebody changed it; what is gone may have been erased, as its time of retention had passed.</summary>
    public bool IsChange => Record is not (RecordKind.DossierGone or RecordKind.InputGone);
}

public enum RecordKind
{
    /// <summary>The row of the list.</summary>
    List,
    /// <summary>The list's stage is another than the decision's.</summary>
    Stage,
    /// <summary>A row of the log.</summary>
    Log,
    /// <summary>The end of the log, where the list says how it ends.</summary>
    LogEnd,
    /// <summary>The second copy of the log.</summary>
    Archive,
    /// <summary>The dossier's bytes.</summary>
    Dossier,
    /// <summary>Another dossier than the one decided on.</summary>
    DossierOther,
    DossierGone,
    Input,
    InputGone,
    /// <summary>A reviewer's link that decided, and the decision is not in the log.</summary>
    Link,
    Mail,
}
