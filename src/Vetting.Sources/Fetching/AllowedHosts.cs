namespace Vetting.Sources.Fetching;

/// <summary>Hosts exempt from the address check, each as host or host:port; an IPv6 host in brackets.</summary>
internal sealed class AllowedHosts(IEnumerable<string> entries)
{
    private readonly HashSet<string> _entries = new(entries, StringComparer.OrdinalIgnoreCase);

    public bool Contains(string host, int port)
    {
        var name = host.Contains(':', StringComparison.Ordinal) && !host.StartsWith('[') ? $"[{host}]" : host;
        return _entries.Contains(name) || _entries.Contains($"{name}:{port}");
    }
}
