namespace Vetting.Core.Flow;

/// <summary>Carries out a step. Runs at least once, so its effects must be safe to repeat.</summary>
public interface IActivity<in TIn, TOut>
{
    /// <exception cref="PermanentFailureException">Trying again cannot help.</exception>
    Task<TOut> RunAsync(TIn input, CancellationToken cancellation);
}

/// <summary>The output of a step that has nothing to say but that it is done.</summary>
public sealed record Done
{
    public static Done Value { get; } = new();
}
