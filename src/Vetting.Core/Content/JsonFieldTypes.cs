using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;

namespace Vetting.Core.Content;

/// <summary>What inputs are made of: texts, numbers, times, each with its bounds.</summary>
public static partial class JsonFieldTypes
{
    /// <summary>Trimmed text of 1 to max UTF-16 code units on one line, or on several.</summary>
    public static string? Text(
        this JsonFields fields, string name, int max, bool required = true, bool multiline = false) =>
        fields.Find(name, required) is { } value && Problem(value, max, multiline, out var text) is var problem
            ? problem is null ? text : fields.Refuse<string>(name, problem)
            : null;

    public static IReadOnlyList<string> Texts(this JsonFields fields, string name, int min, int max, int maxLength) =>
        fields.Texts(name, min, max, maxLength, _ => null);

    /// <summary>Words and phrases to look for, which take a letter or a digit to be found by.</summary>
    public static IReadOnlyList<string> Terms(this JsonFields fields, string name, int max, int maxLength) =>
        fields.Texts(name, 0, max, maxLength, text => text.EnumerateRunes().Any(Rune.IsLetterOrDigit)
            ? null
            : "should hold a letter or a digit");

    private static IReadOnlyList<string> Texts(
        this JsonFields fields, string name, int min, int max, int maxLength, Func<string, string?> check) =>
        fields.List(name, min, max, (item, path) =>
        {
            if ((Problem(item, maxLength, multiline: false, out var text) ?? check(text)) is not { } problem)
                return text;
            fields.NoteAt(path, problem);
            return null;
        });

    public static long? WholeNumber(this JsonFields fields, string name, long min, long max, bool required = true)
    {
        if (fields.Find(name, required) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
            && number >= min && number <= max)
        {
            return number;
        }

        fields.Note(name, $"should be a whole number from {min} to {max}");
        return null;
    }

    /// <summary>A sum of 0 or more with two decimals at most; null where it is left out.</summary>
    public static decimal? Amount(this JsonFields fields, string name, decimal max)
    {
        if (fields.Find(name, required: false) is not { } value)
            return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var sum)
            && sum >= 0 && sum <= max && decimal.Round(sum, 2) == sum)
        {
            return sum;
        }

        fields.Note(name, $"should be a number from 0 to {max} with two decimals at most");
        return null;
    }

    /// <param name="choices">The words as they are written, each with what it stands for.</param>
    public static T? Choice<T>(this JsonFields fields, string name, params (string Word, T Value)[] choices)
        where T : struct
    {
        if (fields.Find(name, required: true) is not { } value)
            return null;
        if (TryText(value, out var text))
        {
            foreach (var (word, choice) in choices)
            {
                if (word == text)
                    return choice;
            }
        }

        fields.Note(name, $"should be one of {string.Join(", ", choices.Select(choice => choice.Word))}");
        return null;
    }

    public static bool? Flag(this JsonFields fields, string name, bool required = true)
    {
        if (fields.Find(name, required) is not { } value)
            return null;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean();
        fields.Note(name, "should be true or false");
        return null;
    }

    public static DateTimeOffset? Time(this JsonFields fields, string name)
    {
        if (fields.Find(name, required: true) is not { } value)
            return null;
        if (TryText(value, out var text)
            && ZonedTime().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        fields.Note(name, "should be a time with its zone, such as 2026-01-31T09:30:00Z");
        return null;
    }

    /// <summary>A calendar day, as 2026-01-31.</summary>
    public static DateOnly? Day(this JsonFields fields, string name)
    {
        if (fields.Find(name, required: true) is not { } value)
            return null;
        if (TryText(value, out var text)
            && DateOnly.TryParseExact(
                text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        fields.Note(name, "should be a day such as 2026-01-31");
        return null;
    }

    /// <param name="usual">What stands when nothing is said.</param>
    public static TimeSpan Span(this JsonFields fields, string name, TimeSpan usual, TimeSpan min, TimeSpan max)
    {
        if (fields.Find(name, required: false) is not { } value)
            return usual;
        try
        {
            if (TryText(value, out var text)
                && XmlConvert.ToTimeSpan(text) is var span && span >= min && span <= max)
            {
                return span;
            }
        }
        catch (Exception unreadable) when (unreadable is FormatException or OverflowException)
        {
            // Said below, as for a span out of bounds.
        }

        fields.Note(name, "should be an ISO 8601 duration from "
            + $"{XmlConvert.ToString(min)} to {XmlConvert.ToString(max)}, such as {XmlConvert.ToString(usual)}");
        return usual;
    }

    public static T? Refuse<T>(this JsonFields fields, string name, string message)
        where T : class
    {
        fields.Note(name, message);
        return null;
    }

    private static string? Problem(JsonElement value, int max, bool multiline, out string text)
    {
        text = "";
        if (value.ValueKind != JsonValueKind.String)
            return $"should be text, and is {JsonFields.Describe(value)}";
        if (!TryText(value, out text))
            return "should be text of whole Unicode characters";
        text = text.Trim();
        if (ShownText.IsBlank(text) || text.Length > max)
            return $"should be text of 1 to {max} characters";
        return ShownText.HasControls(text, multiline) ? ShownText.Refused : null;
    }

    /// <summary>False for what is not text, or holds half a surrogate pair, as JSON can and Unicode cannot.</summary>
    public static bool TryText(JsonElement value, out string text)
    {
        try
        {
            text = value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
            return value.ValueKind == JsonValueKind.String;
        }
        catch (InvalidOperationException)
        {
            text = "";
            return false;
        }
    }

    [GeneratedRegex(@"\A\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)\z")]
    private static partial Regex ZonedTime();
}
