using Vetting.Core.Content;
using Vetting.Web.Site;

namespace Vetting.Web.Desk;

/// <summary>What is wrong with what was typed, in the reader's language, by the places of what it is to become.</summary>
public sealed class FieldProblems
{
    private readonly IReadOnlyList<(string Path, string Text)> _all;

    /// <param name="told">A check's words as people read them.</param>
    internal FieldProblems(IEnumerable<FieldError> errors, Reader reader, Func<FieldError, LocalizedText> told) =>
        _all = [.. errors.Select(error => (error.Field, reader[told(error)])).Distinct()];

    public static FieldProblems None { get; } = new([], Reader.English, _ => new("", ""));

    public int Count => _all.Count;

    /// <summary>In the order of the checks.</summary>
    public IReadOnlyList<(string Path, string Text)> All => _all;

    /// <returns>Null when nothing is wrong there.</returns>
    public string? At(string path) => Join(_all.Where(problem => problem.Path == path));

    /// <summary>The same, with what is wrong further down.</summary>
    public string? In(string path) => Join(_all.Where(problem => problem.Path == path
        || (problem.Path.StartsWith(path, StringComparison.Ordinal) && problem.Path[path.Length] is '.' or '[')));

    private static string? Join(IEnumerable<(string Path, string Text)> problems) =>
        string.Join(' ', problems.Select(problem => problem.Text).Distinct()) is { Length: > 0 } text ? text : null;
}
