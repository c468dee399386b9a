namespace Vetting.Core.Policies;

/// <summary>When weak cues that meet make a post one to look at, though no sign in it tells of a tie.</summary>
/// <param name="From">A post leans towards an advertisement from this sum of its cues' weights.</param>
/// <param name="Within">How far apart the cues may stand, in UTF-16 code units: a long text holds every kind somewhere.
/// Those that lean away count wherever they stand.</param>
/// <param name="Told">The least weight of a cue that is told of: slighter ones are in nearly every post.</param>
public sealed record LeaningPolicy(double From, int Within, double Told, IReadOnlyList<LeaningCue> Cues)
{
    public const int MostCues = 100;
}
