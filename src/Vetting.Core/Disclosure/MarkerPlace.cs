
namespace Vetting.Core.Disclosure;

/// <summary>Where a post's clearest marker stands; the platform's flag is shown above the post, so in plain
/// sight.</summary>
internal enum MarkerPlace { Plain, Late, Buried, Foreign }
