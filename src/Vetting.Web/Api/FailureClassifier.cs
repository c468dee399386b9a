namespace Vetting.Web.Api;

/// <summary>A function that classifies.</summary>
public sealed class FailureClassifier(Func<Exception, bool> isTransient) : IFailureClassifier
{
    public bool IsTransient(Exception exception) => isTransient(exception);
}
