namespace Vetting.Core.History;

/// <summary>Codes by which creators show that an account is theirs, without connecting it.</summary>
public interface IHandleCodes
{
    /// <summary>The history with the proof that it holds, and without the code, which is nobody's own word.</summary>
    Task<ChannelHistory> CheckAsync(string vettingId, ChannelHistory history, CancellationToken cancellation);
}
