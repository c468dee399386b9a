namespace Vetting.Core.Versions;

/// <summary>What came of saving.</summary>
public abstract record SaveResult<T>
{
    private SaveResult() { }

    public sealed record Saved(Revision Revision) : SaveResult<T>;

    /// <summary>It was what stood already; no version was made of it.</summary>
    public sealed record AsItStood(Revision Revision) : SaveResult<T>;

    /// <summary>Somebody else saved since; nothing was written.</summary>
    /// <param name="Standing">Null where there is nothing.</param>
    public sealed record Overtaken(Versioned<T>? Standing) : SaveResult<T>;
}
