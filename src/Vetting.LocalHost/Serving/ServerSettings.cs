namespace Vetting.LocalHost.Serving;

/// <param name="DataFolder">Absolute; made when missing.</param>
/// <param name="Port">0 for any free one.</param>
public sealed record ServerSettings(string DataFolder, int Port);
