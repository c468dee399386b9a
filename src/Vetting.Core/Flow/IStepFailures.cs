namespace Vetting.Core.Flow;

/// <summary>Keeps the newest failure of an instance's steps where operators look for it.</summary>
public interface IStepFailures
{
    Task NoteAsync(string instanceId, FlowFailure failure, CancellationToken cancellation);
}
