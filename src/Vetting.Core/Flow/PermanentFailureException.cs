namespace Vetting.Core.Flow;

/// <summary>A failure that trying again cannot mend; no retry policy handles it.</summary>
public class PermanentFailureException(string message, Exception? inner = null) : Exception(message, inner);
