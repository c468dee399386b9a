using Vetting.Core.Flow;

namespace Vetting.Testing.Flow;

/// <summary>What the step <see cref="Work"/> does in a test.</summary>
public delegate Task<string> Doing(string input);

/// <summary>A step that does what the test says. It is tried four times: again after 1 s, 2 s and 2 s.</summary>
public sealed class Work(Doing doing) : IActivity<string, string>
{
    public static Step<string, string> Step { get; } = Step<string, string>.By<Work>(
        Retries.Of(4, TimeSpan.FromSeconds(1), 2, TimeSpan.FromSeconds(2)));

    public Task<string> RunAsync(string input, CancellationToken cancellation) => doing(input);
}
