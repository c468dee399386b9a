namespace Vetting.Web.Security;

/// <param name="Address">Absolute, http or https.</param>
/// <param name="Secret">A whsec_ secret.</param>
public sealed record OutcomeOptions(string Address = "", string Secret = "");
