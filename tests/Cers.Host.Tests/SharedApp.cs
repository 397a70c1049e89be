using Cers.Testing;

// For classes that leave time, limits and the schema alone: each makes its own people, accounts and declarations. The others have an application of
// their own, as their IClassFixture<CersApp>.
[assembly: AssemblyFixture(typeof(CersApp))]
