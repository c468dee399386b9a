using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Flow;
using Vetting.Functions.Flows;
using Vetting.Functions.Hosting;
using Vetting.Testing;

namespace Vetting.Functions.Tests.Flows;

public sealed class FunctionsTests
{
    private static readonly ServiceProvider Services = new ServiceCollection()
        .AddVettingCore(TestStorage.Settings(
            ["Storage:ConnectionString=UseDevelopmentStorage=true", $"Integrity:Key={TestStorage.IntegrityKeyText}"]))
        .AddVettingFlows()
        .BuildServiceProvider();

    [Fact]
    public void Every_orchestration_is_a_function_and_nothing_else() => Assert.Equal(
        Services.GetServices<Orchestration>().Select(orchestration => orchestration.Name).Order(StringComparer.Ordinal),
        NamesOf<OrchestrationTriggerAttribute>());

    [Fact]
    public void Every_step_is_a_function_and_nothing_else() => Assert.Equal(
        Services.GetServices<Step>().Select(step => step.Name).Order(StringComparer.Ordinal),
        NamesOf<ActivityTriggerAttribute>());

    [Fact]
    public void Every_function_takes_the_input_of_its_step()
    {
        var steps = Services.GetServices<Step>().ToDictionary(step => step.Name, step => step.GetType().GenericTypeArguments[0]);

        Assert.All(DeclaredFunctions.With<ActivityTriggerAttribute>(), function =>
            Assert.Equal(steps[function.Name], function.Trigger.ParameterType));
    }

    private static IEnumerable<string> NamesOf<TTrigger>() where TTrigger : Attribute =>
        DeclaredFunctions.With<TTrigger>().Select(function => function.Name).Order(StringComparer.Ordinal);
}
