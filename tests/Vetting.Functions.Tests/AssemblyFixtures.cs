using Vetting.Testing;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
