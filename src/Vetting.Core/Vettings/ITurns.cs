namespace Vetting.Core.Vettings;

/// <summary>Counts the dossiers of each brief that were put before people, so that these take turns.</summary>
public interface ITurns
{
    /// <summary>Two that ask at once get two numbers.</summary>
    /// <returns>0 for the brief's first.</returns>
    Task<int> NextAsync(string brand, string brief, CancellationToken cancellation);
}
