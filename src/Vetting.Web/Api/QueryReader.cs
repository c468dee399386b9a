using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Vetting.Core.Content;

namespace Vetting.Web.Api;

/// <summary>Reads a query string member by member, and notes all that is wrong with it.</summary>
internal sealed class QueryReader(IQueryCollection query)
{
    private readonly List<FieldError> _errors = [];
    private readonly List<string> _known = [];

    public IReadOnlyList<FieldError> Errors => _errors;

    public string? Text(string name, int max)
    {
        _known.Add(name);
        if (!query.TryGetValue(name, out var values))
            return null;
        if (values is [{ Length: > 0 } value] && value.Length <= max)
            return value;
        Note(name, $"should be given once, with 1 to {max} characters");
        return null;
    }

    public string? Slug(string name)
    {
        if (Text(name, 40) is not { } text)
            return null;
        if (Core.Brands.Slug.IsValid(text))
            return text;
        Note(name, $"should be {Core.Brands.Slug.Shape}");
        return null;
    }

    public int? WholeNumber(string name, int min, int max)
    {
        if (Text(name, 10) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= min && number <= max)
        {
            return number;
        }

        Note(name, $"should be a whole number from {min} to {max}");
        return null;
    }

    public bool? Flag(string name)
    {
        if (Text(name, 5) is not { } text)
            return null;
        if (text is "true" or "false")
            return text == "true";
        Note(name, "should be true or false");
        return null;
    }

    public T? Choice<T>(string name)
        where T : struct, Enum
    {
        if (Text(name, 40) is not { } text)
            return null;
        foreach (var choice in Enum.GetValues<T>())
        {
            if (Word(choice) == text)
                return choice;
        }

        Note(name, $"should be one of {string.Join(", ", Enum.GetValues<T>().Select(Word))}");
        return null;
    }

    public void RefuseOthers()
    {
        foreach (var name in query.Keys.Except(_known).Take(20))
            Note(name.Length <= 60 ? name : name[..60], $"is not known here; known are {string.Join(", ", _known)}");
    }

    private static string Word<T>(T choice)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(choice.ToString());

    private void Note(string name, string message) => _errors.Add(new FieldError(name, message));
}
