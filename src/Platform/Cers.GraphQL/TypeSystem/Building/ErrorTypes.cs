using System.Reflection;
using Cers.GraphQL.Execution;
using Cers.GraphQL.TypeSystem.Scalars;

namespace Cers.GraphQL.TypeSystem.Building;

/// <summary>Types that mutations declare with [Error&lt;T&gt;]: each implements the interface Error, whose three fields the application's outcome describes.</summary>
sealed class ErrorTypes(SchemaBuilder builder, IReadOnlyList<Type> types)
{
    static readonly HashSet<string> Told = new(["Message", "Code", "Path", "Text"], StringComparer.Ordinal);

    readonly HashSet<Type> declared =
    [
        .. types.Where(type => type.IsDefined(typeof(MutationTypeAttribute), false))
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<ErrorAttribute>())
            .Select(error => error.ErrorType),
    ];

    public InterfaceType Interface { get; } = new("Error", Shared, description: "Why a mutation was refused.");

    public bool IsError(Type type) => declared.Contains(type);

    public ObjectType TypeOf(Type type, string member) => (ObjectType)builder.NamedOutput(type, member)!;

    /// <summary>Message, code and path, and what the class itself adds to them.</summary>
    public IEnumerable<FieldDefinition> FieldsOf(Type type)
    {
        foreach (var field in Shared())
        {
            yield return field;
        }

        // What a common ancestor carries is the application's own business, not each client's.
        var own = type.BaseType == typeof(object) ? ObjectFields.Properties(type) : ObjectFields.Properties(type).Where(property => property.DeclaringType == type);
        foreach (var property in own.Where(property => !Told.Contains(property.Name)))
        {
            yield return builder.Fields.FromProperty(type, property);
        }
    }

    static IEnumerable<FieldDefinition> Shared() =>
    [
        Field("message", new NonNullType(Scalar.String), error => error.Message, "What was wrong, in the language of the request."),
        Field("code", new NonNullType(Scalar.String), error => error.Code, "Stable: for programs."),
        Field("path", new ListType(new NonNullType(Scalar.String)), error => error.Path, "The input at fault, from the argument on; null when no single input is."),
    ];

    static FieldDefinition Field(string name, GraphQLType type, Func<UserError, object?> read, string description) => new(name, type, description: description)
    {
        Resolver = FieldResolver.FromSync(context => read(context.Request.Outcome.Describe(context.Parent, context.HttpContext))),
    };
}
