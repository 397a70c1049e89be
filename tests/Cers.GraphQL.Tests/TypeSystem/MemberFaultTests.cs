using System.Diagnostics.CodeAnalysis;
using Cers.GraphQL.Execution;
using Cers.GraphQL.Paging;
using Cers.GraphQL.TypeSystem;
using Cers.GraphQL.TypeSystem.Scalars;

namespace Cers.GraphQL.Tests.TypeSystem;

/// <summary>Members that the engine cannot make a schema of, or only one that would fail later: ids, nodes, pages, conversions, directives.</summary>
public sealed class MemberFaultTests
{
    const string Here = "Cers.GraphQL.Tests.TypeSystem.MemberFaultTests+";

    [Theory]
    [InlineData(Here + "Members.GetLoose returns a connection without [UsePaging].")]
    [InlineData(Here + "Members.GetPage takes PagingArguments and returns no connection.")]
    [InlineData(Here + "Members.GetOther: ThingsConnection is also the connection of " + Here + "Thing.")]
    [InlineData(Here + "Members.GetMany(values): a list cannot be given as System.Collections.Generic.Queue`1[System.Int32].")]
    [InlineData(Here + "Bound.GetStamp(value): Stamp gives " + Here + "Stamp, which is no " + Here + "Plain.")]
    [InlineData(Here + "Members.GetKey(value): System.Double cannot be read from an ID.")]
    [InlineData(Here + "Members.GetWritten: System.Double cannot be written as an ID.")]
    [InlineData(Here + "Members.GetSent(value): the C# type System.Threading.Thread cannot be sent by clients")]
    [InlineData(Here + "Members.GetUnsaid(kind): the default Hidden cannot be written as a literal of Kind!.")]
    [InlineData(Here + "NoKey is a node without a property Id.")]
    [InlineData(Here + "Lost is a node and needs exactly one method with [NodeResolver]; it has 0.")]
    [InlineData(Here + "OpenFields.Find finds a node and says nothing about who may ask.")]
    [InlineData(Here + "TwoKeyedFields.Find takes more than one key.")]
    [InlineData(Here + "OddlyKeyedFields.Find: System.Double cannot be read from an ID.")]
    [InlineData(Here + "Neither is a directive and derives neither from SchemaDirectiveAttribute nor from FieldDirective.")]
    [InlineData(Here + "MisplacedAttribute cannot stand at Field: it is a directive of the schema.")]
    [InlineData(Here + "OfFields cannot stand at Query: it is a directive of fields in documents.")]
    [InlineData(Here + "Members.GetMarked carries " + Here + "UnknownAttribute, which was not added or is no [DirectiveType].")]
    [InlineData(Here + "Members.GetMarked carries @misplaced, which may not stand at FIELD_DEFINITION.")]
    [InlineData(Here + "SilentAttribute has no property for its argument word.")]
    [InlineData(Here + "Plain is bound to " + Here + "UnaddedType, which was not added with AddScalar.")]
    [InlineData("Truth.true is not a possible enum value.")]
    [InlineData("@nowhere may stand nowhere.")]
    public void A_fault_names_the_member_behind_it(string fault) => Assert.Contains(
        SchemaFaults.Of(
            builder => builder.AddScalar<StampType>().BindRuntimeType<Plain, UnaddedType>(),
            typeof(Members), typeof(OpenFields), typeof(TwoKeyedFields), typeof(OddlyKeyedFields), typeof(Neither), typeof(MisplacedAttribute), typeof(OfFields), typeof(SilentAttribute), typeof(NowhereAttribute))
            .Concat(SchemaFaults.Of(builder => builder.AddScalar<StampType>().BindRuntimeType<Plain, StampType>(), typeof(Bound))),
        one => one.StartsWith(fault, StringComparison.Ordinal));

    [Fact]
    public void Generic_methods_are_no_fields() => Assert.Equal(
        [$"{Here}Generic.GetAny is generic; a field is of one type.", $"{Here}GenericFields.GetAny is generic; a field is of one type."],
        SchemaFaults.Of(typeof(Generic), typeof(GenericFields)));

    internal sealed record Thing(string Name);

    internal sealed record Other(string Name);

    internal readonly record struct Stamp(string Text);

    internal sealed record Plain(string Text);

    internal enum Kind
    {
        Shown,
        [GraphQLIgnore]
        Hidden,
    }

    internal enum Truth
    {
        [GraphQLName("true")]
        True,
    }

    [Node]
    internal sealed record NoKey(string Name);

    [Node]
    internal sealed record Lost(int Id);

    internal sealed record Open(int Id);

    internal sealed record TwoKeyed(int Id);

    internal sealed record OddlyKeyed(int Id);

    internal sealed class StampType() : StringScalar<Stamp>("Stamp", "A stamp.", null, TryRead, stamp => stamp.Text)
    {
        static bool TryRead(string text, [NotNullWhen(true)] out Stamp stamp)
        {
            stamp = new(text);
            return true;
        }
    }

    internal sealed class UnaddedType() : StringScalar<Other>("Unadded", "Not added.", null, TryRead, other => other.Name)
    {
        static bool TryRead(string text, [NotNullWhen(true)] out Other? other)
        {
            other = new(text);
            return true;
        }
    }

    [QueryType]
    [AllowAnonymous]
    internal static class Members
    {
        public static Connection<Thing> GetLoose() => throw new NotSupportedException();

        public static string GetPage(PagingArguments paging) => $"{paging}";

        [UsePaging(ConnectionName = "Things")]
        public static Connection<Thing> GetThings(PagingArguments paging) => throw new NotSupportedException();

        [UsePaging(ConnectionName = "Things")]
        public static Connection<Other> GetOther(PagingArguments paging) => throw new NotSupportedException();

        public static string GetMany(Queue<int> values) => $"{values.Count}";

        public static string GetKey([ID] double value) => $"{value}";

        [ID]
        public static double GetWritten() => 1;

        public static string GetSent(Thread value) => value.Name!;

        public static string GetUnsaid(Kind kind = Kind.Hidden) => $"{kind}";

        public static NoKey GetNoKey() => new("");

        public static Lost GetLost() => new(1);

        public static Open GetOpen() => new(1);

        public static TwoKeyed GetTwoKeyed() => new(1);

        public static OddlyKeyed GetOddlyKeyed() => new(1);

        public static Truth GetTruth() => Truth.True;

        [Unknown, Misplaced, Silent("a")]
        public static string GetMarked() => "";
    }

    [QueryType]
    [AllowAnonymous]
    internal static class Bound
    {
        public static string GetStamp(Plain value) => value.Text;
    }

    [QueryType]
    [AllowAnonymous]
    internal static class Generic
    {
        public static T GetAny<T>(T value) => value;

        public static Thing GetThing() => new("");
    }

    [ObjectType<Thing>]
    internal static class GenericFields
    {
        public static IReadOnlyList<T> GetAny<T>() => [];
    }

    [ObjectType<Open>]
    internal static class OpenFields
    {
        [NodeResolver]
        public static Open? Find(int id) => new(id);
    }

    [ObjectType<TwoKeyed>]
    internal static class TwoKeyedFields
    {
        [NodeResolver, AllowAnonymous]
        public static TwoKeyed? Find(int id, int again) => new(id + again);
    }

    [ObjectType<OddlyKeyed>]
    internal static class OddlyKeyedFields
    {
        [NodeResolver, AllowAnonymous]
        public static OddlyKeyed? Find(double id) => new((int)id);
    }

    [DirectiveType(DirectiveLocation.Field)]
    internal sealed class Neither;

    [DirectiveType(DirectiveLocation.Field)]
    [AttributeUsage(AttributeTargets.All)]
    internal sealed class MisplacedAttribute : SchemaDirectiveAttribute;

    [AttributeUsage(AttributeTargets.All)]
    internal sealed class UnknownAttribute : SchemaDirectiveAttribute;

    [DirectiveType(DirectiveLocation.FieldDefinition)]
    [AttributeUsage(AttributeTargets.All)]
    internal sealed class SilentAttribute(string word) : SchemaDirectiveAttribute
    {
        public override string ToString() => word;
    }

    [DirectiveType]
    [AttributeUsage(AttributeTargets.All)]
    internal sealed class NowhereAttribute : SchemaDirectiveAttribute;

    [DirectiveType(DirectiveLocation.Field, DirectiveLocation.Query)]
    internal sealed class OfFields : FieldDirective
    {
        public override ValueTask<object?> ResolveAsync(IResolverContext context, Func<ValueTask<object?>> next) => next();
    }
}
