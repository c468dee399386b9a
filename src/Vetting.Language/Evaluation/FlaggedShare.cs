namespace Vetting.Language.Evaluation;

public sealed record FlaggedShare(int Flagged, int Texts);
