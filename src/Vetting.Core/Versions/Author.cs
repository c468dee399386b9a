using System.Text.Json.Serialization;

namespace Vetting.Core.Versions;

/// <summary>Who saved a version.</summary>
[JsonDerivedType(typeof(Person), "person")]
[JsonDerivedType(typeof(Key), "key")]
public abstract record Author
{
    private Author(string name) => Name = name;

    public string Name { get; }

    /// <summary>A member, in the browser.</summary>
    public sealed record Person(string Name, string Email) : Author(Name);

    /// <summary>A program, by the API.</summary>
    /// <param name="Name">Of its key, as the operator named it.</param>
    public sealed record Key(string Name) : Author(Name);
}
