namespace Vetting.Core.Policies;

/// <summary>What a creator is judged on, in the order it is shown.</summary>
public enum Dimension { Reach, Engagement, Authenticity, Discourse, Fit, Safety, Disclosure }
