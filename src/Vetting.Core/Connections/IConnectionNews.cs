namespace Vetting.Core.Connections;

/// <summary>Takes that a creator did something by which more may be read of their channels.</summary>
public interface IConnectionNews
{
    Task ConnectedAsync(string vettingId);
}
