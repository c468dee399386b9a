using Vetting.Core.Events;

namespace Vetting.Web.Events;

/// <param name="Name">Whom or what it is about.</param>
/// <param name="ReplayAddress">Where to post to have it sent again.</param>
public sealed record EventRow(BrandEvent Happened, string Name, string VettingAddress, string ReplayAddress);
