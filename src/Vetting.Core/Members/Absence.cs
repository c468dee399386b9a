namespace Vetting.Core.Members;

/// <summary>Days on which a colleague stands in for a member.</summary>
/// <param name="From">The first day, in the time zone of the brand.</param>
/// <param name="To">The last.</param>
/// <param name="StandIn">The colleague's address.</param>
public sealed record Absence(DateOnly From, DateOnly To, string StandIn)
{
    /// <summary>In days.</summary>
    public const int Longest = 400;

    public bool Covers(DateOnly day) => From <= day && day <= To;
}
