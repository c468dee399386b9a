namespace Vetting.Core.History;

/// <summary>A channel took all the time that it had; to begin again would only take it again.</summary>
public sealed class ChannelTimeSpentException(TimeSpan time)
    : TimeoutException($"The channel took longer than {time.TotalSeconds:0} s.");
