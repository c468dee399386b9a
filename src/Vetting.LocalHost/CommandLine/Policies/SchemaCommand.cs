using System.CommandLine;
using System.Text;
using Vetting.Core.Policies;

namespace Vetting.LocalHost.CommandLine.Policies;

/// <summary>policy schema: the JSON schema for an editor, with the ids of all rules.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var command = new Command("schema", "Prints the JSON schema of policy files, for an editor's completion.");
        command.SetAction(_ => Console.Out.WriteLine(Encoding.UTF8.GetString(PolicyFile.Schema)));
        return command;
    }
}
