using Vetting.Core.Briefs;

namespace Vetting.Testing.Memory;

public sealed class MemoryBriefStore : MemoryVersions<Brief>, IBriefStore;
