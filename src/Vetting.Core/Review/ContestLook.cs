namespace Vetting.Core.Review;

/// <summary>What somebody of the brand makes of what is contested.</summary>
/// <param name="Contest">Its id.</param>
/// <param name="Upheld">Whether the creator is right.</param>
/// <param name="Reopen">Whether a vetting that was declined, or ran out of time, is put before reviewers again if so.</param>
/// <param name="Text">The correction, or why there is none; the creator reads it.</param>
public sealed record ContestLook(string Contest, bool Upheld, bool Reopen, string? Text);
