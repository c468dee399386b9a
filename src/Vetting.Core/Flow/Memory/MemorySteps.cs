using System.Text.Json;
using Microsoft.DurableTask;

namespace Vetting.Core.Flow.Memory;

/// <summary>Runs steps in this process; inputs and outputs pass through JSON, as they do everywhere.</summary>
internal sealed class MemorySteps(IServiceProvider services, IEnumerable<Step> steps, JsonSerializerOptions json)
{
    private readonly Dictionary<string, Step> _steps = steps.ToDictionary(step => step.Name);

    /// <exception cref="InvalidOperationException">No such step.</exception>
    public async Task<T> AttemptAsync<T>(TaskName name, string instanceId, object? input)
    {
        var activity = (_steps.GetValueOrDefault(name.Name)
            ?? throw new InvalidOperationException($"No step is called '{name.Name}'.")).On(services);
        var output = await activity.RunAsync(new Attempt(name, instanceId), Passed(input, activity.InputType));
        return (T)Passed(output, typeof(T))!;
    }

    /// <summary>A value as it comes out of the engine that it went into: written by its own type.</summary>
    public object? Passed(object? value, Type type) => JsonSerializer.Deserialize(Written(value), type, json);

    public string Written(object? value) => JsonSerializer.Serialize(value, json);

    private sealed class Attempt(TaskName name, string instanceId) : TaskActivityContext
    {
        public override TaskName Name => name;

        public override string InstanceId => instanceId;
    }
}
