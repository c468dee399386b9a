namespace Vetting.Web.Api;

/// <summary>Knows which exceptions mean that a neighbour is away for the moment. Registered by the host.</summary>
public interface IFailureClassifier
{
    bool IsTransient(Exception exception);
}
