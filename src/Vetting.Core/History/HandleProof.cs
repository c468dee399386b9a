using System.Text.Json.Serialization;

namespace Vetting.Core.History;

/// <summary>How it was shown that an account is the creator's.</summary>
[JsonDerivedType(typeof(Connected), "connected")]
[JsonDerivedType(typeof(CodeFound), "codeFound")]
public abstract record HandleProof
{
    private HandleProof() { }

    /// <summary>The creator signed in to it and let it be read.</summary>
    public sealed record Connected(DateTimeOffset At) : HandleProof;

    /// <summary>A code that only the creator was shown stood there when it was read.</summary>
    public sealed record CodeFound(ProofPlace Place) : HandleProof;
}

public enum ProofPlace { Bio, Name, Link, Post }
