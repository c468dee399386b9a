namespace Vetting.Core.Content;

/// <summary>What is wrong with one field of an input, and what it should be.</summary>
/// <param name="Field">A path such as channels[0].handle.</param>
public sealed record FieldError(string Field, string Message);
