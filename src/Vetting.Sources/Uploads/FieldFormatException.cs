using Vetting.Core.Content;

namespace Vetting.Sources.Uploads;

/// <summary>A field that is not what it should be; the message names both and quotes nothing personal.</summary>
internal sealed class FieldFormatException(LocalizedText what) : Exception(what.En)
{
    public LocalizedText What { get; } = what;
}
