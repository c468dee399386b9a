using Vetting.Core.Content;

namespace Vetting.Web.Site;

/// <summary>A noun in its two forms.</summary>
public sealed record Plural(LocalizedText One, LocalizedText Many);
