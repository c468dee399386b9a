using NJsonSchema;
using NJsonSchema.Validation;
using Vetting.Core.Content;
using Vetting.Core.Policies;

namespace Vetting.Web.Policies;

/// <summary>A schema's complaint as a sentence that says what should be there.</summary>
internal static class SchemaMistake
{
    public static IEnumerable<FieldError> Of(ValidationError error) =>
        error is ChildSchemaValidationError { Errors.Count: > 0 } nested
            ? nested.Errors.Values.SelectMany(errors => errors).SelectMany(Of)
            : [new FieldError(PathOf(error), Sentence(error))];

    private static string PathOf(ValidationError error) =>
        error.Path is null or "#" or "#/" ? "$" : $"$.{error.Path.TrimStart('#', '/')}";

    private static string Sentence(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.NoAdditionalPropertiesAllowed => Unknown(error.Property ?? "This", error.Schema),
        ValidationErrorKind.PropertyRequired => $"{error.Property} is missing.",
        ValidationErrorKind.NotInEnumeration => Choices(error),
        ValidationErrorKind.StringExpected => "should be text.",
        ValidationErrorKind.IntegerExpected => "should be a whole number.",
        ValidationErrorKind.NumberExpected => "should be a number.",
        ValidationErrorKind.BooleanExpected => "should be true or false.",
        ValidationErrorKind.ArrayExpected => "should be a list.",
        ValidationErrorKind.ObjectExpected => "should be an object.",
        ValidationErrorKind.NumberTooBig => $"should be at most {error.Schema.Maximum:0.######}.",
        ValidationErrorKind.NumberTooSmall => $"should be at least {error.Schema.Minimum:0.######}.",
        ValidationErrorKind.ItemsNotUnique => "should give each item once.",
        ValidationErrorKind.StringTooShort => "should not be empty.",
        ValidationErrorKind.StringTooLong => $"should be at most {error.Schema.MaxLength} characters.",
        ValidationErrorKind.DateExpected => "should be a date such as 2026-01-31.",
        ValidationErrorKind.PatternMismatch => $"should be of the form {error.Schema.Pattern}.",
        ValidationErrorKind.TooFewItems => $"should have {error.Schema.MinItems} items or more.",
        ValidationErrorKind.TooManyItems => $"should have {error.Schema.MaxItems} items or fewer.",
        _ => $"does not fit the schema ({error.Kind}).",
    };

    private static string Unknown(string name, JsonSchema schema) =>
        $"{name} is not known here{Spelling.Hint(name, schema.ActualSchema.Properties.Keys)}.";

    private static string Choices(ValidationError error)
    {
        var choices = error.Schema.ActualSchema.Enumeration.Select(choice => $"{choice}").ToList();
        var given = (error.Token as Newtonsoft.Json.Linq.JValue)?.Value?.ToString() ?? "";
        return choices.Count <= 8
            ? $"should be one of {string.Join(", ", choices)}."
            : $"There is no {given}{Spelling.Hint(given, choices)}.";
    }
}
