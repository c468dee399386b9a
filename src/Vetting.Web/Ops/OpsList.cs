using Vetting.Core.Content;
using Vetting.Core.Flow;
using Vetting.Core.History;
using Vetting.Core.Pipeline;

namespace Vetting.Web.Ops;

/// <summary>One page of the operators' list, as it stood when it was asked for.</summary>
/// <param name="Search">What is listed.</param>
/// <param name="Said">What the last action came to.</param>
/// <param name="Lost">What vettings refer to and the store has not.</param>
/// <param name="Quotas">What platforms let be asked of them, by platform.</param>
public sealed record OpsList(
    RunFindings Page, RunSearch Search, IReadOnlyList<StatusCount> Counts, DateTimeOffset Now,
    LocalizedText? Said, IReadOnlyList<LostContent> Lost, IReadOnlyList<QuotaUse> Quotas);

/// <param name="More">True when there are more than could be counted on one page.</param>
public sealed record StatusCount(FlowStatus Status, int Count, bool More);
