using Vetting.Core.Flow;
using Vetting.Testing.Flow;

namespace Vetting.LocalHost.Tests.Engine;

/// <summary>A step that is tried once: a failure that is answered for it is the end.</summary>
internal sealed class Once(Doing doing) : IActivity<string, string>
{
    public static Step<string, string> Step { get; } = Step<string, string>.By<Once>(
        Retries.Of(1, TimeSpan.FromSeconds(1), 1, TimeSpan.FromSeconds(1)));

    public Task<string> RunAsync(string input, CancellationToken cancellation) => doing(input);
}
