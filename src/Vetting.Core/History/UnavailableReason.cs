using Vetting.Core.Creators;

namespace Vetting.Core.History;

public enum UnavailableReason
{
    /// <summary>The platform has no open source and no history was uploaded.</summary>
    NoOpenSource,
    NotFound,
    /// <summary>The account or feed wants a sign-in.</summary>
    Private,
    Unreachable,
    /// <summary>It answered, at the last attempt, that it failed or is asked too often.</summary>
    Failing,
    /// <summary>An answer came, and it was not the documented shape.</summary>
    Malformed,
    /// <summary>The account exists and has published nothing.</summary>
    Empty,
    /// <summary>The address points where no fetch may go, or the archive is one that no platform makes.</summary>
    Refused,
    TooLarge,
    /// <summary>The platform counts what is asked of it, and has no more to give for now.</summary>
    QuotaUsed,
    /// <summary>The platform refuses this installation's key or token.</summary>
    AccessRefused,
    /// <summary>No professional account of this name can be read: it is personal, or there is none.</summary>
    NotProfessional,
    /// <summary>The creator's consent to read the account ended, or is for another account: they should be asked anew.
    /// </summary>
    ConsentEnded,
}
