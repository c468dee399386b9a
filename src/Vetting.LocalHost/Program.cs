using System.CommandLine;
using Vetting.LocalHost.CommandLine;
using Vetting.LocalHost.CommandLine.Policies;

var data = new Option<DirectoryInfo>("--data")
{
    Description = "The folder where everything is kept.",
    DefaultValueFactory = _ => new DirectoryInfo(".vetting"),
    Recursive = true,
};

var root = new RootCommand("Vets social-media creators for brands. Without a command: serves on loopback.");
root.Options.Add(data);
root.AddServe(data);
root.Subcommands.Add(VetCommand.Create());
root.Subcommands.Add(RecomputeCommand.Create(data));
root.Subcommands.Add(VerifyCommand.Create(data));
root.Subcommands.Add(EvaluateCommand.Create());
root.Subcommands.Add(PolicyCommand.Create());

return await Terminal.InvokeAsync(root.Parse(args));
