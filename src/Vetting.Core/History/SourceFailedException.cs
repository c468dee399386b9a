using System.Net;

namespace Vetting.Core.History;

/// <summary>A source that answers, and says that it or its limits failed: 408, 429 or 5xx.</summary>
public sealed class SourceFailedException(HttpStatusCode status)
    : HttpRequestException($"HTTP {(int)status}", inner: null, status);
