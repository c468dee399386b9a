namespace Vetting.Core.Policies;

/// <summary>How near the one who gives must stand.</summary>
public enum GiverScope
{
    Sentence,

    Post,

    /// <summary>Just after, such as "offert par @verdura".</summary>
    Next,

    /// <summary>As the one who acts: before the verb, or by what names that one, such as "Verdura m'a offert".</summary>
    Actor,
}
