using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Pipeline;

namespace Vetting.Core.Tests.Flow;

/// <summary>What every step of the product keeps to.</summary>
public sealed class StepTests
{
    private static IReadOnlyList<Step> Steps { get; } =
    [
        .. new ServiceCollection().AddRecipes().BuildServiceProvider().GetServices<Step>(),
    ];

    [Fact]
    public void Every_activity_of_the_core_has_one_step_which_names_it()
    {
        var activities = typeof(VetCreator).Assembly.GetTypes().Where(type => ActivityOf(type) is not null);

        Assert.Equal(
            activities.Select(activity => (activity, activity.Name)).OrderBy(one => one.Name, StringComparer.Ordinal),
            Steps.Select(step => (step.Activity, step.Name)).OrderBy(one => one.Name, StringComparer.Ordinal));
        Assert.All(Steps, step => Assert.Same(
            step, step.Activity.GetProperty("Step", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)));
    }

    [Fact]
    public void What_goes_in_and_out_of_a_step_is_wholly_told_by_its_own_type() => Assert.All(Steps, step =>
    {
        var passed = ActivityOf(step.Activity)!.GetGenericArguments();
        Assert.True(passed.All(IsWhole), $"{step.Name} passes {string.Join(" and ", passed.Select(type => type.Name))}");
    });

    [Fact]
    public void Sees_a_type_of_which_the_engine_would_lose_the_case()
    {
        Assert.False(IsWhole(typeof(RetrievalOutcome)));
        Assert.False(IsWhole(typeof(RetrievalOutcome.Unavailable)));
        Assert.True(IsWhole(typeof(ChannelRetrieval)));
    }

    private static Type? ActivityOf(Type type) => type.GetInterfaces().SingleOrDefault(one =>
        one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IActivity<,>));

    /// <summary>The engine writes a value by its own type, so the name of a case of a hierarchy would be lost.</summary>
    private static bool IsWhole(Type type)
    {
        for (var told = type; told is not null; told = told.BaseType)
        {
            if (told.IsDefined(typeof(JsonDerivedTypeAttribute), inherit: false)
                || told.IsDefined(typeof(JsonPolymorphicAttribute), inherit: false))
            {
                return false;
            }
        }

        return !type.IsAbstract;
    }
}
