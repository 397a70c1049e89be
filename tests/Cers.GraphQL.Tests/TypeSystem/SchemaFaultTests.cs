using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Tests.TypeSystem;

public sealed class SchemaFaultTests
{
    [Fact]
    public void All_faults_are_told_at_once_with_their_members()
    {
        var faults = SchemaFaults.Of(typeof(Faulty), typeof(FaultyToo), typeof(FaultyOne), typeof(FaultyTwo));
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

    [Theory]
    [InlineData("Query.bad(count:) (Cers.GraphQL.Tests.TypeSystem.SchemaFaultTests+Broken.GetBad(count)) is required and cannot be deprecated.")]
    [InlineData("LateInput.when (Cers.GraphQL.Tests.TypeSystem.SchemaFaultTests+LateInput..ctor(When)) is required and cannot be deprecated.")]
    [InlineData("Query.heavy (Cers.GraphQL.Tests.TypeSystem.SchemaFaultTests+Broken.GetHeavy) has the weight -1")]
    [InlineData("Query.sliced (Cers.GraphQL.Tests.TypeSystem.SchemaFaultTests+Broken.GetSliced) is sliced by none")]
    [InlineData("Query.__hidden (Cers.GraphQL.Tests.TypeSystem.SchemaFaultTests+Broken.GetHidden): '__hidden' is not a name")]
    [InlineData("Cers.GraphQL.Tests.TypeSystem.SchemaFaultTests+Broken.GetAlike gives the argument same twice.")]
    [InlineData("Twin.name is made twice: by Cers.GraphQL.Tests.TypeSystem.SchemaFaultTests+Twin.Name and by Cers.GraphQL.Tests.TypeSystem.SchemaFaultTests+Twin.Other.")]
    [InlineData("Cers.GraphQL.Tests.TypeSystem.SchemaFaultTests+Doubled gives the name ONE twice.")]
    [InlineData("Cers.GraphQL.Tests.TypeSystem.SchemaFaultTests+AlikeInput gives the name a twice.")]
    [InlineData("Cers.GraphQL.Tests.TypeSystem.SchemaFaultTests+Broken.GetStream: the C# type System.Collections.Generic.IAsyncEnumerable")]
    [InlineData("Cers.GraphQL.Tests.TypeSystem.SchemaFaultTests+BrokenEvents.GetNone returns no IAsyncEnumerable.")]
    [InlineData("Cers.GraphQL.Tests.TypeSystem.SchemaFaultTests+BrokenEvents.GetLost: [Subscribe(With)] names no method, or several, of its class: 'Nothing'.")]
    [InlineData("Cers.GraphQL.Tests.TypeSystem.SchemaFaultTests+BrokenEvents.Numbers is the source of Cers.GraphQL.Tests.TypeSystem.SchemaFaultTests+BrokenEvents.GetListed and returns no IAsyncEnumerable.")]
    [InlineData("Cers.GraphQL.Tests.TypeSystem.SchemaFaultTests+BrokenEvents.GetTyped(message): the source's events are System.Int32, not System.String.")]
    [InlineData("Cers.GraphQL.Tests.TypeSystem.SchemaFaultTests+BrokenEvents.Texts(number): the field has another argument of this name, of the type Int!.")]
    [InlineData("Subscription.open (Cers.GraphQL.Tests.TypeSystem.SchemaFaultTests+OpenEvents.GetOpen) says nothing about who may ask.")]
    public void A_fault_names_the_member_behind_it(string fault) =>
        Assert.Contains(SchemaFaults.Of(typeof(Broken), typeof(BrokenEvents), typeof(OpenEvents)), one => one.StartsWith(fault, StringComparison.Ordinal));

    [Fact]
    public void Two_types_of_one_name_are_both_named()
    {
        var fault = SchemaFaults.Of(typeof(Clashing)).Single(one => one.StartsWith("Two types are named Thing", StringComparison.Ordinal));
        Assert.Contains("SchemaFaultTests+Thing", fault, StringComparison.Ordinal);
        Assert.Contains("SchemaFaultTests+Other", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_schema_without_queries_is_a_fault() => Assert.Contains("no query field", Assert.Single(SchemaFaults.Of()), StringComparison.Ordinal);

    internal sealed class Counter;

    [GraphQLName("Thing")]
    internal sealed record Other(string Name);

    internal sealed record LateInput([property: GraphQLDeprecated("No.")] int When);


    internal sealed record Twin(string Name, [property: GraphQLName("name")] string Other);

    internal sealed record AlikeInput(int A, [property: GraphQLName("a")] int B);

    internal enum Doubled
    {
        One,
        [GraphQLName("ONE")]
        Two,
    }

    [QueryType]
    [AllowAnonymous]
    internal static class Clashing
    {
        public static Thing GetThing() => new("");

        public static Other GetOther() => new("");
    }

    [QueryType]
    [AllowAnonymous]
    internal static class Broken
    {
        public static string GetBad([GraphQLDeprecated("No.")] int count) => $"{count}";

        public static string GetLate(LateInput input) => $"{input}";

        [Cost(-1)]
        public static string GetHeavy() => "";

        [ListSize(SlicingArguments = ["none"])]
        public static IReadOnlyList<int> GetSliced() => [];

        [GraphQLName("__hidden")]
        public static string GetHidden() => "";

        public static string GetAlike([GraphQLName("same")] int one, [GraphQLName("same")] int other) => $"{one}{other}";

        public static Twin GetTwin() => new("", "");

        public static Doubled GetDoubled() => Doubled.One;

        public static string GetInput(AlikeInput input) => $"{input}";

        public static IAsyncEnumerable<int> GetStream() => throw new NotSupportedException();
    }

    [SubscriptionType]
    [AllowAnonymous]
    internal static class BrokenEvents
    {
        public static int GetNone() => 1;

        [Subscribe(With = "Nothing")]
        public static int GetLost([EventMessage] int message) => message;

        [Subscribe(With = nameof(Numbers))]
        public static int GetListed([EventMessage] int message) => message;

        [Subscribe(With = nameof(Counts))]
        public static string GetTyped([EventMessage] string message) => message;

        [Subscribe(With = nameof(Texts))]
        public static string GetMixed([EventMessage] string message, int number) => $"{message}{number}";

        public static IReadOnlyList<int> Numbers() => [];

        public static IAsyncEnumerable<int> Counts() => throw new NotSupportedException();

        public static IAsyncEnumerable<string> Texts(string number) => throw new NotSupportedException();
    }

    [SubscriptionType]
    internal static class OpenEvents
    {
        public static IAsyncEnumerable<string> GetOpen() => throw new NotSupportedException();
    }

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
