using Vetting.Core.Content;

namespace Vetting.Core.Policies;

/// <summary>A policy file that cannot be used, and every reason why.</summary>
public sealed class PolicyException(IReadOnlyList<FieldError> errors)
    : Exception(string.Join(" ", errors.Select(error => $"{error.Field}: {error.Message}")))
{
    public IReadOnlyList<FieldError> Errors { get; } = errors;
}
