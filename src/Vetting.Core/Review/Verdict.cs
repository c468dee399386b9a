
namespace Vetting.Core.Review;

public enum Verdict { Approved, Declined }
