using Vetting.Core.Content;

namespace Vetting.LocalHost.Vet;

/// <summary>Content as plain files in one folder, named kind-hash, for people who want the inputs beside a dossier.</summary>
public sealed class FolderContentStore(string folder) : IContentStore
{
    public async Task<ContentRef> PutAsync(
        ContentKind kind, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var reference = ContentRef.Of(kind, bytes.Span);
        var path = PathOf(reference);
        if (File.Exists(path))
            return reference;
        Directory.CreateDirectory(folder);
        // Renaming is atomic: a reader never sees half a file.
        var half = $"{path}.{Environment.ProcessId}.part";
        await File.WriteAllBytesAsync(half, bytes, cancellation);
        File.Move(half, path, overwrite: true);
        return reference;
    }

    /// <exception cref="InvalidDataException">The file's bytes are not those of its name.</exception>
    public async Task<byte[]?> FindAsync(ContentRef reference, CancellationToken cancellation)
    {
        var path = PathOf(reference);
        if (!File.Exists(path))
            return null;
        var bytes = await File.ReadAllBytesAsync(path, cancellation);
        return ContentRef.Of(reference.Kind, bytes) == reference
            ? bytes
            : throw Changed(path);
    }

    public async Task<ContentRef> WriteAsync(
        ContentKind kind, Func<Stream, Task> write, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var half = Path.Combine(folder, Path.GetRandomFileName());
        ContentRef reference;
        await using (var hashed = HashedStream.Writing(File.Create(half)))
        {
            await write(hashed);
            reference = hashed.ToRef(kind);
        }

        File.Move(half, PathOf(reference), overwrite: true);
        return reference;
    }

    public Task<bool> RemoveAsync(ContentRef reference, CancellationToken cancellation)
    {
        var there = File.Exists(PathOf(reference));
        File.Delete(PathOf(reference));
        return Task.FromResult(there);
    }

    public Task<Stream?> OpenAsync(ContentRef reference, CancellationToken cancellation)
    {
        var path = PathOf(reference);
        return Task.FromResult<Stream?>(
            File.Exists(path) ? HashedStream.Reading(File.OpenRead(path), reference, () => Changed(path)) : null);
    }

    private static InvalidDataException Changed(string path) =>
        new($"{path} was changed: its content is not what its name says.");

    // A reference may come from a dossier file that anyone could have written.
    private string PathOf(ContentRef reference) =>
        reference.Sha256.Length == 64 && reference.Sha256.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(folder, reference.FileName)
            : throw new InvalidDataException($"'{reference.Sha256}' is not a SHA-256 hash.");
}
