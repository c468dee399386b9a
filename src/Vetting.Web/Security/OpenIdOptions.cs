namespace Vetting.Web.Security;

/// <param name="Authority">Absolute, https; http on loopback alone.</param>
public sealed record OpenIdOptions(string Authority = "", string ClientId = "", string ClientSecret = "");
