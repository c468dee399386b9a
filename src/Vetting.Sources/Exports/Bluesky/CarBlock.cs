namespace Vetting.Sources.Exports.Bluesky;

/// <summary>One block of a CAR file.</summary>
/// <param name="Cid">Its content id in hexadecimal.</param>
/// <param name="Data">DAG-CBOR; holds until the next block is read.</param>
internal readonly record struct CarBlock(string Cid, ReadOnlyMemory<byte> Data);
