using Vetting.Core.History;

namespace Vetting.Web.Api;

/// <param name="Items">By platform; those that nothing was asked of yet are not there.</param>
public sealed record QuotaList(IReadOnlyList<QuotaUse> Items);
