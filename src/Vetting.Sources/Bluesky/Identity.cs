namespace Vetting.Sources.Bluesky;

/// <summary>Who an account is on the network, each part confirmed by the other.</summary>
/// <param name="Name">The handle that both sides name, or the DID when there is none.</param>
/// <param name="Pds">The server that holds the account's repository.</param>
internal sealed record Identity(string Did, string Name, Uri Pds);
