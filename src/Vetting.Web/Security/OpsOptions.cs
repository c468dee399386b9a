namespace Vetting.Web.Security;

public sealed class OpsOptions
{
    /// <summary>SHA-256 of each key, 64 hexadecimal digits.</summary>
    public IList<string> ApiKeys { get; } = [];
}
