using System.CommandLine;

namespace Vetting.LocalHost.CommandLine.Policies;

/// <summary>policy: what is wrong with a policy file, what it comes to, and what it would have changed.</summary>
internal static class PolicyCommand
{
    public static Command Create() => new("policy", "Checks, shows and compares policies.")
    {
        CheckCommand.Create(), ShowCommand.Create(), DiffCommand.Create(), SchemaCommand.Create(),
    };
}
