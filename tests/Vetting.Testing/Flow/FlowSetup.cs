using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Content;
using Vetting.Core.Flow;

namespace Vetting.Testing.Flow;

/// <summary>Flows and steps of one test, written where they are used.</summary>
public sealed class FlowSetup
{
    private Action<IServiceCollection> _register = _ => { };

    public FlowSetup Flow<TIn, TOut>(FlowDefinition<TIn, TOut> flow)
    {
        _register += services => services.AddFlow(flow);
        return this;
    }

    public FlowSetup Step<TIn, TOut>(Step<TIn, TOut> step, Func<TIn, CancellationToken, Task<TOut>> run)
    {
        _register += services => services.AddSingleton(new RegisteredStep(step.Name, typeof(FlowSetup),
            async (_, json, cancellation) => JsonSerializer.Serialize(
                await run(JsonSerializer.Deserialize<TIn>(json, Json.Options)!, cancellation), Json.Options)));
        return this;
    }

    public FlowSetup Step<TIn, TOut>(Step<TIn, TOut> step, Func<TIn, TOut> run) =>
        Step(step, (input, _) => Task.FromResult(run(input)));

    public void Register(IServiceCollection services) => _register(services);
}
