using Cers.Testing;
using Xunit;

// For classes that leave time and the code tables alone. The others have an application of their own, as their IClassFixture<CersApp>.
[assembly: AssemblyFixture(typeof(CersApp))]
