using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Flow;

namespace Vetting.Testing.Flow;

/// <summary>A host of flows that the contract can start, stop and kill. What it stores outlives a start.</summary>
public interface IFlowHost : IAsyncDisposable
{
    /// <summary>Of the newest start.</summary>
    IFlowClient Client { get; }

    /// <param name="register">Adds the flows and steps that this start knows.</param>
    Task StartAsync(Action<IServiceCollection> register);

    /// <summary>An orderly end: what runs may still be written down.</summary>
    Task StopAsync();

    /// <summary>The process is gone: nothing is written from here on.</summary>
    Task KillAsync();

    /// <summary>Lets time pass once all code has gone quiet, and waits until it is quiet again.</summary>
    Task AdvanceAsync(TimeSpan time);
}
