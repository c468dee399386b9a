using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Flow;

namespace Vetting.Testing.Flow;

/// <summary>A host of orchestrations that the contract can start. It has run nothing before.</summary>
public interface IFlowHost : IAsyncDisposable
{
    IFlows Flows { get; }

    /// <param name="register">Adds orchestrations, steps, and what their activities need.</param>
    Task StartAsync(Action<IServiceCollection> register);

    /// <summary>
    /// Lets time pass once all code has gone quiet, where the host has a clock of its own. Elsewhere it passes by itself.
    /// </summary>
    Task PassAsync(TimeSpan time);
}
