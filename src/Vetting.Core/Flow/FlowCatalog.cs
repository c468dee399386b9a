using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Content;

namespace Vetting.Core.Flow;

/// <summary>Every flow and step of the product by name, with JSON at the seam: what a host needs to run them.</summary>
public sealed class FlowCatalog(IEnumerable<RegisteredFlow> flows, IEnumerable<RegisteredStep> steps)
{
    public IReadOnlyDictionary<string, RegisteredFlow> Flows { get; } = flows.ToDictionary(flow => flow.Name);

    public IReadOnlyDictionary<string, RegisteredStep> Steps { get; } = steps.ToDictionary(step => step.Name);
}

/// <param name="Run">Takes the input as JSON, gives the output as JSON.</param>
public sealed record RegisteredFlow(string Name, string Version, Func<IFlow, string, Task<string>> Run);

/// <param name="Run">Takes the input as JSON, gives the output as JSON.</param>
public sealed record RegisteredStep(
    string Name, Type Activity, Func<IServiceProvider, string, CancellationToken, Task<string>> Run);

public static class FlowRegistration
{
    public static IServiceCollection AddFlow<TIn, TOut>(this IServiceCollection services, FlowDefinition<TIn, TOut> flow) =>
        services.AddSingleton(new RegisteredFlow(flow.Name, flow.Version, async (context, input) =>
            JsonSerializer.Serialize(await flow.Run(context, Read<TIn>(input)), Json.Options)));

    public static IServiceCollection AddStep<TIn, TOut, TActivity>(this IServiceCollection services, Step<TIn, TOut> step)
        where TActivity : class, IActivity<TIn, TOut> =>
        services
            .AddTransient<TActivity>()
            .AddSingleton(new RegisteredStep(step.Name, typeof(TActivity), async (provider, input, cancellation) =>
                JsonSerializer.Serialize(
                    await provider.GetRequiredService<TActivity>().RunAsync(Read<TIn>(input), cancellation),
                    Json.Options)));

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Json.Options)!;
}
