
namespace Vetting.Core.Briefs;

public enum Objective { Awareness, Engagement, Cost, Flexibility }
