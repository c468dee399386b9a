
namespace Vetting.Web.Webhooks;

public abstract record SignatureCheck
{
    private SignatureCheck() { }

    public sealed record Right(DateTimeOffset SignedAt) : SignatureCheck;

    public sealed record Wrong : SignatureCheck;

    /// <summary>Rightly signed, too long ago or too far ahead.</summary>
    public sealed record Stale(DateTimeOffset SignedAt) : SignatureCheck;
}
