using Microsoft.Extensions.DependencyInjection;
using Vetting.Core.Content;
using Vetting.Core.Pipeline;
using Vetting.Testing.Memory;

namespace Vetting.Core.Tests.Pipeline;

public sealed class StoreCheckTests
{
    [Fact]
    public async Task What_is_no_longer_as_it_was_written_is_named_and_ends_no_look()
    {
        var content = new SpoiltContent();
        await using var host = new MemoryHost(services => services.AddSingleton<IContentStore>(content));
        var id = await host.BeginAsync();
        content.Spoilt = (await host.VettingAsync(id)).Dossier;

        await host.Get<StoreCheck>().RunAsync(default);

        Assert.Equal([new LostContent(id, ContentKind.Dossier)], host.Get<LostContents>().All);
    }

    /// <summary>A store in which one thing was changed.</summary>
    private sealed class SpoiltContent : IContentStore
    {
        private readonly MemoryContentStore _inner = new();

        public ContentRef? Spoilt { get; set; }

        public Task<ContentRef> PutAsync(
            ContentKind kind, ReadOnlyMemory<byte> bytes, CancellationToken cancellation) =>
            _inner.PutAsync(kind, bytes, cancellation);

        public Task<bool> RemoveAsync(ContentRef reference, CancellationToken cancellation) =>
            _inner.RemoveAsync(reference, cancellation);

        public Task<byte[]?> FindAsync(ContentRef reference, CancellationToken cancellation) => reference == Spoilt
            ? throw new RecordChangedException("changed", new LocalizedText("Changé.", "Changed."))
            : _inner.FindAsync(reference, cancellation);
    }
}
