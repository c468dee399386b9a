using System.Reflection;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Vetting.Core.Flow;

/// <summary>An orchestration as a host registers it.</summary>
/// <param name="Name">How operators and the engine know it.</param>
public sealed record Orchestration(string Name, Func<ITaskOrchestrator> Create);

public static class FlowRegistration
{
    public static IServiceCollection AddOrchestration<T>(this IServiceCollection services)
        where T : ITaskOrchestrator, new() =>
        services.AddSingleton(new Orchestration(typeof(T).Name, () => new T()));

    public static IServiceCollection AddStepTelemetry(this IServiceCollection services)
    {
        services.TryAddSingleton<StepTelemetry>();
        return services;
    }

    public static IServiceCollection AddStep(this IServiceCollection services, Step step) => services.AddSingleton(step);

    /// <summary>Every step that an activity of the assembly declares in a static property named Step.</summary>
    public static IServiceCollection AddSteps(this IServiceCollection services, Assembly assembly)
    {
        foreach (var step in assembly.GetTypes()
            .Select(type => type.GetProperty("Step", BindingFlags.Public | BindingFlags.Static)?.GetValue(null))
            .OfType<Step>())
        {
            services.AddStep(step);
        }

        return services;
    }
}
