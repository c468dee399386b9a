using Vetting.Core.Connections;

namespace Vetting.Testing.Sources;

/// <summary>A platform that is read with its users' consent.</summary>
public interface IConsentingPlatform : IFakePlatform
{
    /// <summary>What its user granted.</summary>
    IReadOnlyList<string> Granted { get; }

    /// <summary>Tokens that it accepts, as if the user had just consented.</summary>
    ConnectionTokens Give(DateTimeOffset now);
}
