using Vetting.Core.Vettings;
using Vetting.Core.Watching;

namespace Vetting.Web.Watching;

/// <summary>The settings under Watch.</summary>
public sealed class WatchOptions
{
    public const string Section = "Watch";

    /// <summary>From one look to the next in the place of what policies say, for trials: a second to 180 days; null for what they
    /// say.</summary>
    public TimeSpan? Every { get; set; }

    internal bool IsValid => Every is null || (Every >= WatchTerms.ShortestEvery && Every <= WatchRules.LongestEvery);

    internal WatchTerms ToTerms() => new(Every);
}
