using System.CommandLine;
using Spectre.Console;
using Vetting.Core.Analysis;
using Vetting.Core.Policies;
using Vetting.Core.Reading;
using Vetting.Core.Texts;
using Vetting.Language;
using Vetting.Language.Evaluation;

namespace Vetting.LocalHost.CommandLine;

/// <summary>evaluate: how often the embedded analysis is right, on anyone's own labelled texts.</summary>
internal static class EvaluateCommand
{
    public static Command Create() => new("evaluate", "Measures the embedded text analysis on labelled texts.")
    {
        All(), Language(), Sentiment(), Toxicity(), Probes(), Disclosure(), Fit(),
    };

    private static Command All()
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Files of any of the shapes below, or folders of them; each is measured by what it holds.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("all", "Measures every set of labelled texts and prints one table.") { paths };
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(() => WithServicesAsync(services =>
        {
            var policy = PolicyFile.Read(PolicyFile.Default);
            var evaluation = new AnyEvaluation(
                services.GetRequiredService<ITextAnalyser>(), new SafetyScreen(policy, []), EveryRule(policy),
                new DisclosureScreen(policy), services.GetRequiredService<IMeaningReader>(), TimeProvider.System);
            return EvaluationReport.ShowAsync(
                AnsiConsole.Console, evaluation.RunAsync(parsed.GetRequiredValue(paths), cancellation));
        })));
        return command;
    }

    private static SafetyScreen EveryRule(Policy policy) =>
        new(policy, [.. policy.Safety.Rules.Select(rule => rule.Id)]);

    private static Command Language() => Measuring("language",
        "Which language a text is in; a file's name starts with its language, as fr.val.tsv does.",
        async (analyser, files, cancellation) => EvaluationReport.Show(AnsiConsole.Console,
            await LanguageEvaluation.RunAsync(analyser, files, TimeProvider.System, cancellation)));

    private static Command Sentiment() => Measuring("sentiment",
        "Whether a text is negative, neutral or positive.",
        async (analyser, files, cancellation) => EvaluationReport.Show(AnsiConsole.Console,
            await ToneEvaluation.RunAsync(analyser, files, TimeProvider.System, cancellation)));

    private static Command Toxicity()
    {
        var rules = new Option<string[]>("--rules")
        {
            Description = "Ids of the safety rules, or of IAB topics, that count as toxic; by default the rules that "
                + "the policy marks as offensive language.",
            DefaultValueFactory = _ => [],
            AllowMultipleArgumentsPerToken = false,
        };
        var files = Files();
        var command = new Command("toxicity",
            "Whether the default policy's expressions find the texts labelled toxic among those labelled normal; texts "
            + "labelled mixed, ordinary, negative, neutral or positive are counted apart. A third column is a kind, "
            + "such as HateCheck's functionality, and gets its own rate.") { files, rules };
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(() =>
            ToxicityAsync(parsed.GetRequiredValue(files), parsed.GetRequiredValue(rules), cancellation)));
        return command;
    }

    private static Command Disclosure()
    {
        var wrong = new Option<bool>("--wrong") { Description = "Prints every line that is told wrongly, with its id." };
        var files = new Argument<string[]>("files")
        {
            Description = "A header with the columns id, commercial, disclosed and text, then lines with 0 or 1 for the "
                + "labels, parted by tabs; UTF-8.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("disclosure",
            "Whether the default policy tells which captions advertise, and which of them say so.") { files, wrong };
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(() => WithAnalyserAsync(async analyser =>
            EvaluationReport.Show(AnsiConsole.Console, await DisclosureEvaluation.RunAsync(
                analyser, new DisclosureScreen(PolicyFile.Read(PolicyFile.Default)),
                parsed.GetRequiredValue(files), cancellation), parsed.GetValue(wrong)))));
        return command;
    }

    private static Command Probes()
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Lines of kind, tab, text; or, below a heading, of rule, severity, word, language and text.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("probes",
            "How many texts of each kind any of the default policy's safety rules finds something in, and which known "
            + "false alarms are still raised.") { files };
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(() =>
            ProbesAsync(parsed.GetRequiredValue(files), cancellation)));
        return command;
    }

    private static Command Fit()
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Lines of on or off, tab, text, tab, the brief's phrases parted by semicolons; UTF-8. All lines "
                + "of the same phrases are one brief.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("fit",
            "How often a text on a brief's topic is found nearer to the brief than one off it, by the words' stems.") { files };
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(() => WithServicesAsync(async services =>
            EvaluationReport.Show(AnsiConsole.Console, await FitEvaluation.RunAsync(
                services.GetRequiredService<ITextAnalyser>(), services.GetRequiredService<IMeaningReader>(),
                parsed.GetRequiredValue(files), cancellation)))));
        return command;
    }

    private static Command Measuring(
        string name, string description, Func<ITextAnalyser, string[], CancellationToken, Task> measure)
    {
        var files = Files();
        var command = new Command(name, description) { files };
        command.SetAction((parsed, cancellation) => Terminal.RunAsync(() => WithAnalyserAsync(analyser =>
            measure(analyser, parsed.GetRequiredValue(files), cancellation))));
        return command;
    }

    private static Task<int> ToxicityAsync(string[] files, string[] rules, CancellationToken cancellation) =>
        WithAnalyserAsync(async analyser =>
        {
            var screen = new SafetyScreen(PolicyFile.Read(PolicyFile.Default), rules);
            EvaluationReport.Show(AnsiConsole.Console, await ToxicityEvaluation.RunAsync(
                analyser, (text, language) => screen.Find(text, language).Count > 0, files, TimeProvider.System,
                cancellation));
        });

    private static Task<int> ProbesAsync(string[] files, CancellationToken cancellation) =>
        WithAnalyserAsync(async analyser =>
        {
            var screen = EveryRule(PolicyFile.Read(PolicyFile.Default));
            EvaluationReport.Show(AnsiConsole.Console, await ProbeEvaluation.RunAsync(
                analyser, (text, language) => [.. screen.Find(text, language).Select(match => match.Rule.Id)], files,
                cancellation));
        });

    private static Argument<string[]> Files() => new("files")
    {
        Description = "Lines of label, tab, text; UTF-8.",
        Arity = ArgumentArity.OneOrMore,
    };

    private static Task<int> WithAnalyserAsync(Func<ITextAnalyser, Task> measure) =>
        WithServicesAsync(services => measure(services.GetRequiredService<ITextAnalyser>()));

    private static async Task<int> WithServicesAsync(Func<IServiceProvider, Task> measure)
    {
        await using var services = new ServiceCollection().AddEmbeddedAnalyser().BuildServiceProvider();
        try
        {
            await measure(services);
            return 0;
        }
        catch (InvalidDataException wrong)
        {
            throw new InvalidOperationException(wrong.Message, wrong);
        }
    }
}
