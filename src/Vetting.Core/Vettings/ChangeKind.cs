namespace Vetting.Core.Vettings;

/// <summary>What can change about a creator who is watched.</summary>
public enum ChangeKind
{
    /// <summary>A high or floor finding that was not there, or that new words bear.</summary>
    Finding,
    /// <summary>The same of a medium one.</summary>
    LesserFinding,
    /// <summary>Of tone or themes, or away from the brief's subject.</summary>
    Turn,
    /// <summary>New posts draw less or more than the account's own earlier ones.</summary>
    Engagement,
    /// <summary>A commercial post for a competitor of the brief.</summary>
    Competitor,
    /// <summary>Many more or many fewer than at the last look.</summary>
    Followers,
    /// <summary>A post that said it was paid for says so no more.</summary>
    Disclosure,
    /// <summary>An account that could be read is private, gone, or no professional account any more.</summary>
    Account,
    /// <summary>An account calls itself otherwise.</summary>
    Name,
    /// <summary>A post that the last dossier quotes is gone.</summary>
    Evidence,
}
