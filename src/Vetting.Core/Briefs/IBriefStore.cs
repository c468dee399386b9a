
namespace Vetting.Core.Briefs;

public interface IBriefStore
{
    Task<Brief?> FindAsync(string brand, string brief, CancellationToken cancellation);

    Task SaveAsync(string brand, Brief brief, CancellationToken cancellation);
}
