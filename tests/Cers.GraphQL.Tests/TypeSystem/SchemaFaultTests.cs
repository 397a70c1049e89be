using Cers.GraphQL.TypeSystem;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.GraphQL.Tests.TypeSystem;

public sealed class SchemaFaultTests
{
    [Fact]
    public void All_faults_are_told_at_once_with_their_members()
    {
        var faults = Faults(typeof(Faulty), typeof(FaultyToo), typeof(FaultyOne), typeof(FaultyTwo));
        Assert.Contains(faults, fault => fault.Contains("Query.open", StringComparison.Ordinal) && fault.Contains("[AllowAnonymous]", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("Faulty.GetAnything", StringComparison.Ordinal) && fault.Contains("System.Object", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("Faulty.GetNothing", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("Faulty.GetScoped(counter)", StringComparison.Ordinal) && fault.Contains("scoped", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("Query.twice is made twice", StringComparison.Ordinal) && fault.Contains("FaultyToo", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("Thing.extra is added twice", StringComparison.Ordinal) && fault.Contains("FaultyTwo.GetExtra", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("Empty has no fields", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("both [Authorize] and [AllowAnonymous]", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("LoopInput requires itself", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("PickWrongInput.number", StringComparison.Ordinal));
    }

    [Fact]
    public void A_schema_without_queries_is_a_fault() => Assert.Contains("no query field", Assert.Single(Faults()), StringComparison.Ordinal);

    static IReadOnlyList<string> Faults(params Type[] types)
    {
        var services = new ServiceCollection();
        services.AddScoped<Counter>();
        var builder = services.AddGraphQLServer();
        foreach (var type in types)
        {
            builder.AddType(type);
        }

        using var provider = services.BuildServiceProvider();
        return Assert.Throws<SchemaException>(provider.GetRequiredService<Schema>).Faults;
    }

    internal sealed class Counter;

    internal sealed record Thing(string Name);

    internal sealed record Empty;

    internal sealed record LoopInput(LoopInput Again, int Count);

    [OneOf]
    internal sealed record PickWrongInput(int Number);

    [QueryType]
    internal static class Faulty
    {
        public static string GetOpen() => "";

        [AllowAnonymous]
        public static object GetAnything() => "";

        [AllowAnonymous]
        public static void GetNothing() => _ = 1;

        [AllowAnonymous]
        public static string GetScoped(Counter counter) => "";

        [AllowAnonymous]
        public static string GetTwice() => "";

        [AllowAnonymous]
        public static Thing GetThing() => new("");

        [AllowAnonymous]
        public static Empty GetEmpty() => new();

        [AllowAnonymous]
        [Authorize]
        public static string GetBoth() => "";

        [AllowAnonymous]
        public static string GetLoop(LoopInput input) => "";

        [AllowAnonymous]
        public static string GetPick(PickWrongInput input) => "";
    }

    [QueryType]
    [AllowAnonymous]
    internal static class FaultyToo
    {
        public static string GetTwice() => "";
    }

    [ObjectType<Thing>]
    internal static class FaultyOne
    {
        public static string GetExtra() => "";
    }

    [ObjectType<Thing>]
    internal static class FaultyTwo
    {
        public static string GetExtra() => "";
    }
}
