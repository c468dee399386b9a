using System.Text.RegularExpressions;

namespace Vetting.Core.Tests;

/// <summary>A project's sources by folder, and which folder refers to which.</summary>
internal sealed partial class SourceFolders
{
    private readonly string _project;
    private readonly IReadOnlyList<SourceFile> _files;
    private readonly ILookup<string, string> _types;

    public SourceFolders(string project, IEnumerable<SourceFile> files)
    {
        _project = project;
        _files = [.. files.Select(file => file with { Code = Comment().Replace(file.Code, "") })];
        _types = _files.SelectMany(file => Declared().Matches(file.Code)
            .Select(type => (file.Folder, Name: type.Groups["name"].Value)))
            .ToLookup(type => type.Folder, type => type.Name);
    }

    public static string Root { get; } = FindRoot();

    public IReadOnlyList<string> Folders => [.. _types.Select(folder => folder.Key).Where(folder => folder.Length > 0)];

    /// <summary>Every type's name once, however many files it is written in.</summary>
    public IEnumerable<string> Types => _types.SelectMany(folder => folder.Distinct());

    public static SourceFolders Read(string project, string path) => new(project,
        Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Full: file, Name: Path.GetRelativePath(path, file).Replace('\\', '/')))
            .Where(file => file.Name.Split('/')[0] is not ("bin" or "obj"))
            .Select(file => new SourceFile(file.Name, File.ReadAllText(file.Full))));

    /// <summary>Every folder that a file of another folder names: in a using or before one of its types.</summary>
    public IEnumerable<Reference> References() => _files.SelectMany(file => Named(file)
        .Where(folder => folder != file.Folder && _types.Contains(folder)).Distinct()
        .Select(folder => new Reference(file.Name, folder)));

    /// <summary>Files whose namespace is another than their folder's.</summary>
    public IEnumerable<string> Misplaced() => _files
        .Select(file => (file.Name, Namespace: Namespace().Match(file.Code).Groups["name"].Value,
            Folder: string.Join('.', [_project, .. file.Name.Split('/')[..^1]])))
        .Where(file => file.Namespace.Length > 0 && file.Namespace != file.Folder)
        .Select(file => $"{file.Name} is in {file.Namespace}");

    private IEnumerable<string> Named(SourceFile file)
    {
        var code = Namespace().Replace(file.Code, "");
        return Regex.Matches(code, $@"\b{Regex.Escape(_project)}\.(?<folder>\w+)")
            .Select(found => found.Groups["folder"].Value)
            .Concat(Qualified().Matches(code)
                .Where(found => _types[found.Groups["folder"].Value].Contains(found.Groups["type"].Value))
                .Select(found => found.Groups["folder"].Value));
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "VettingFunctions.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No VettingFunctions.sln above.");
        return folder;
    }

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(
        @"^(?:(?:public|internal|sealed|static|abstract|partial|readonly|ref) )*" +
        @"(?:class|record struct|record|struct|enum|interface) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declared();

    [GeneratedRegex(@"(?<![\w.])(?<folder>\w+)\.(?<type>\w+)")]
    private static partial Regex Qualified();
}

/// <param name="Name">From the project's folder on, with slashes.</param>
internal sealed record SourceFile(string Name, string Code)
{
    /// <summary>The outermost; empty for a file beside the project.</summary>
    public string Folder => Name.Contains('/') ? Name.Split('/')[0] : "";
}

/// <param name="Folder">What the file refers to.</param>
internal sealed record Reference(string File, string Folder)
{
    public string From => File.Split('/')[0];
}
