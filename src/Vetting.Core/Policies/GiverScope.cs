namespace Vetting.Core.Policies;

/// <summary>How near the one who gives must stand.</summary>
public enum GiverScope
{
    Sentence,

    Post,

    /// <summary>Just after, such as "offert par @verdura".</summary>
    Next,
}
