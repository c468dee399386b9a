using Vetting.Infra.Tests;

[assembly: AssemblyFixture(typeof(Deployments))]
