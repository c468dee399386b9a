namespace Vetting.Core.Creators;

/// <summary>A certificate of responsible influence, as the creator states it.</summary>
/// <param name="Issuer">Such as ARPP.</param>
/// <param name="ExpiresOn">The last day it holds.</param>
public sealed record Certificate(string Issuer, DateOnly ExpiresOn);
