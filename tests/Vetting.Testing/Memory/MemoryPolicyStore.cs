using Vetting.Core.Policies;

namespace Vetting.Testing.Memory;

public sealed class MemoryPolicyStore : MemoryVersions<byte[]>, IPolicyStore;
