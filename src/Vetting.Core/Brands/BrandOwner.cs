namespace Vetting.Core.Brands;

/// <summary>Who is an owner of a brand without anybody having let them in.</summary>
/// <param name="Name">Null for the part of the address before the @.</param>
public sealed record BrandOwner(string Email, string? Name = null);
