
namespace Vetting.Core.Content;

/// <summary>A reference led nowhere: the content was erased, or kept in another store.</summary>
public sealed class ContentMissingException(ContentRef reference)
    : Exception($"The {reference.Kind} {reference.Sha256} is not in this store.")
{
    public ContentRef Reference { get; } = reference;
}
