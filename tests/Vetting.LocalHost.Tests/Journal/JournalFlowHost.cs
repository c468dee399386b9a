using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Vetting.Core.Flow;
using Vetting.LocalHost.Journal;
using Vetting.LocalHost.Journal.Storage;
using Vetting.Testing.Flow;

namespace Vetting.LocalHost.Tests.Journal;

/// <summary>The embedded engine on a store that outlives it.</summary>
internal sealed class JournalFlowHost(IJournalStore store, Func<ValueTask>? dispose = null) : IFlowHost
{
    private readonly FakeTimeProvider _clock = new(new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero));
    private ServiceProvider? _provider;
    private SeverableStore? _connection;
    private JournalEngine? _engine;

    public IFlowClient Client => _engine!;

    public SeverableStore Connection => _connection!;

    public Task WhenQuiet() => _engine!.WhenQuiet();

    public async Task StartAsync(Action<IServiceCollection> register)
    {
        _connection = new(store);
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(_clock)
            .AddJournalFlow(options => options.Store = _ => _connection);
        register(services);
        _provider = services.BuildServiceProvider();
        _engine = _provider.GetRequiredService<JournalEngine>();
        await _engine.StartAsync(CancellationToken.None);
    }

    public Task StopAsync() => _engine!.StopAsync(CancellationToken.None);

    public Task KillAsync()
    {
        Connection.Sever();
        return _engine!.StopAsync(new CancellationToken(canceled: true));
    }

    public async Task AdvanceAsync(TimeSpan time)
    {
        await WhenQuiet();
        _clock.Advance(time);
        await WhenQuiet();
    }

    public async ValueTask DisposeAsync()
    {
        if (_engine is not null)
            await KillAsync();
        if (dispose is not null)
            await dispose();
    }
}
