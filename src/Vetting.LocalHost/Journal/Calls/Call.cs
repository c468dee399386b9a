namespace Vetting.LocalHost.Journal.Calls;

/// <summary>Something the code has asked for and has no answer to yet.</summary>
/// <param name="title">Kind and name, as the journal must hold them too.</param>
internal abstract class Call(string title) : IDisposable
{
    private readonly TaskCompletionSource<string?> _answer = new();

    /// <summary>Counted from 1 in the order in which the code calls.</summary>
    public int Number { get; set; }

    public string Title => title;

    /// <summary>JSON; null where there is nothing to say.</summary>
    public Task<string?> Answer => _answer.Task;

    public bool Answered => Answer.IsCompleted;

    /// <summary>Sets to work; called only once the journal has been replayed.</summary>
    public abstract void Start(JournalFlow flow);

    /// <summary>An entry that answers this call, or says how it goes.</summary>
    public abstract void Take(JournalEntry entry, JournalFlow flow);

    public virtual void Dispose()
    {
    }

    public void Succeed(string? json) => _answer.TrySetResult(json);

    protected void Fail(Exception exception) => _answer.TrySetException(exception);
}
