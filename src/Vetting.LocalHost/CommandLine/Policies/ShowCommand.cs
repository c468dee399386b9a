using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vetting.Core.Briefs;
using Vetting.Core.Content;
using Vetting.Core.Policies;
using Vetting.LocalHost.Vet;

namespace Vetting.LocalHost.CommandLine.Policies;

/// <summary>policy show: the effective policy as JSON.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var brand = new Option<FileInfo>("--brand") { Description = "A brand's policy file." };
        brand.AcceptExistingOnly();
        var brief = new Option<FileInfo>("--brief") { Description = "A brief whose policyPart is laid over it." };
        brief.AcceptExistingOnly();
        var command = new Command("show", "Prints the policy that all layers come to.") { brand, brief };
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(() =>
            RunAsync(parsed.GetValue(brand), parsed.GetValue(brief), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo? brand, FileInfo? brief, CancellationToken cancellation)
    {
        var file = brand is null ? null : await File.ReadAllBytesAsync(brand.FullName, cancellation);
        Brief? parsed = brief is null ? null : await BriefFile.ReadAsync(brief, cancellation);
        var policy = EffectivePolicies.Compose(file, parsed?.PolicyPart);
        Console.Out.WriteLine(JsonSerializer.Serialize(JsonNode.Parse(policy.Canonical), Json.Indented));
        return 0;
    }
}
