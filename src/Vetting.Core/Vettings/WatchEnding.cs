namespace Vetting.Core.Vettings;

/// <summary>Why a creator is watched no more.</summary>
public enum WatchEnding
{
    /// <summary>Its term was over.</summary>
    Term,
    /// <summary>The brand watches no longer.</summary>
    Brand,
    /// <summary>The vetting is approved no more.</summary>
    Decision,
}
