using Vetting.Core.Flow;

namespace Vetting.Core.History;

/// <summary>A source that does not answer, or not in time: the one failure of a reading, with
/// <see cref="SourceFailedException"/>, that is the channel's. Whatever else fails is the installation's own.</summary>
public sealed class SourceAwayException(Exception away) : ServiceAwayException(away.Message, throttled: false, away);
