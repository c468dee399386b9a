using Vetting.Testing.Sources;

namespace Vetting.Sources.Tests.Contract;

public sealed class BlueskyContract : TimedSourceContract
{
    protected override async Task<IFakePlatform> StartAsync() => new BlueskySubject(await BlueskyServer.StartAsync());
}

public sealed class FeedContract : TimedSourceContract
{
    protected override async Task<IFakePlatform> StartAsync() => new FeedSubject(await FeedServer.StartAsync());
}

public sealed class YouTubeContract : KeyedSourceContract
{
    protected override async Task<IFakePlatform> StartAsync() => await YouTubeServer.StartAsync();
}

public sealed class MastodonContract : TimedSourceContract
{
    protected override async Task<IFakePlatform> StartAsync() => await MastodonServer.StartAsync();
}

public sealed class InstagramContract : KeyedSourceContract
{
    protected override async Task<IFakePlatform> StartAsync() => await InstagramServer.StartAsync();
}

public sealed class TwitchContract : KeyedSourceContract
{
    protected override bool SeesDeletions => false;

    protected override async Task<IFakePlatform> StartAsync() => await TwitchServer.StartAsync();
}

public sealed class TikTokContract : TimedSourceContract
{
    protected override async Task<IFakePlatform> StartAsync() => await TikTokServer.StartAsync();
}

public sealed class ThreadsContract : TimedSourceContract
{
    protected override async Task<IFakePlatform> StartAsync() => await ThreadsServer.StartAsync();
}

public sealed class InstagramLoginContract : TimedSourceContract
{
    protected override async Task<IFakePlatform> StartAsync() => await InstagramLoginServer.StartAsync();
}
