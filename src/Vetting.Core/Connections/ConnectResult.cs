namespace Vetting.Core.Connections;

/// <summary>How connecting an account ended.</summary>
public abstract record ConnectResult
{
    private ConnectResult() { }

    public sealed record Connected(Connection Connection) : ConnectResult;

    /// <summary>The creator signed in to another account than they submitted; it is not used.</summary>
    public sealed record OtherAccount(string Submitted, string Given) : ConnectResult;

    /// <summary>The platform did not say whose account it is: that was not granted, or it answers nonsense.</summary>
    public sealed record Unidentified : ConnectResult;

    /// <summary>What the platform gave was used already, or is too old.</summary>
    public sealed record CodeRefused : ConnectResult;

    /// <summary>The platform refuses this installation's application.</summary>
    /// <param name="Error">The platform's code for it.</param>
    public sealed record Rejected(string Error) : ConnectResult;

    /// <summary>The platform did not answer.</summary>
    public sealed record Away : ConnectResult;

    /// <summary>The link or the channel is gone, or the platform is not offered.</summary>
    public sealed record NotOffered : ConnectResult;
}
