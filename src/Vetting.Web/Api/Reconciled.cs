namespace Vetting.Web.Api;

/// <param name="Mended">How many vettings were woken, started again or put right in the list.</param>
internal sealed record Reconciled(int Mended);
