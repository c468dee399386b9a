using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Vetting.Functions.Tests;

/// <summary>The functions of the host, as the platform finds them.</summary>
internal static class DeclaredFunctions
{
    public static IReadOnlyList<(string Name, ParameterInfo Trigger)> With<TTrigger>() where TTrigger : Attribute =>
    [
        .. from type in typeof(Vetting.Functions.Http.HttpFunctions).Assembly.GetTypes()
           from method in type.GetMethods()
           let function = method.GetCustomAttribute<FunctionAttribute>()
           where function is not null
           from parameter in method.GetParameters()
           where parameter.GetCustomAttribute<TTrigger>() is not null
           select (function.Name, parameter),
    ];
}
