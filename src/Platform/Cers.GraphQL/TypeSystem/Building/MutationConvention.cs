using System.Linq.Expressions;
using System.Reflection;
using Cers.GraphQL.Execution;
using Cers.GraphQL.TypeSystem.Scalars;

namespace Cers.GraphQL.TypeSystem.Building;

/// <summary>Mutations by convention: one argument <c>input</c>, a payload with the result and, where errors are declared, <c>errors</c>.</summary>
sealed class MutationConvention(SchemaBuilder builder)
{
    public FieldDefinition Field(MethodInfo method)
    {
        var member = Authorizations.Member(method);
        var name = method.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? NameConventions.FieldName(method.Name);
        var context = Expression.Parameter(typeof(ResolverContext));
        var bound = method.GetParameters().Select(parameter => (Parameter: parameter, Special: builder.Compiler.Special(parameter, context, member))).ToArray();
        var inputs = bound.Where(one => one.Special is null).Select(one => one.Parameter).ToArray();
        var arguments = new List<InputValueDefinition>();
        List<Expression> values;
        if (inputs is [{ Name: "input" } only])
        {
            arguments.Add(builder.Inputs.FromParameter(only));
            values = [.. bound.Select(one => one.Special ?? ArgumentBinding.Read(ResolverCompiler.Value(context, 0), only.ParameterType, ArgumentBinding.Fallback(only)))];
        }
        else
        {
            if (inputs.Length > 0)
            {
                arguments.Add(new("input", new NonNullType(new InputObjectType(
                    NameConventions.Pascal(name) + "Input",
                    () => inputs.Select(builder.Inputs.FromParameter),
                    $"What {name} takes.")
                {
                    Construct = fields => fields,
                })));
            }

            var fields = Expression.Convert(ResolverCompiler.Value(context, 0), typeof(object?[]));
            values =
            [
                .. bound.Select(one => one.Special ?? ArgumentBinding.Read(
                    Expression.ArrayIndex(fields, Expression.Constant(Array.IndexOf(inputs, one.Parameter))),
                    one.Parameter.ParameterType,
                    ArgumentBinding.Fallback(one.Parameter))),
            ];
        }

        var errors = method.GetCustomAttributes<ErrorAttribute>().Select(error => error.ErrorType).ToArray();
        var call = builder.Compiler.Call(method, values, context, readOutcome: false);
        var payload = Payload(name, method, errors, member);
        return new(name, new NonNullType(payload), arguments, builder.Documentation.Of(method))
        {
            Member = member,
            DeprecationReason = SchemaBuilder.Deprecation(method),
            Authorization = Authorizations.OfMethod(method, builder),
            CostWeight = method.GetCustomAttribute<CostAttribute>()?.Weight,
            Directives = builder.Directives.At(DirectiveLocation.FieldDefinition, member, method),
            Resolver = FieldResolver.From(context => PayloadAsync(call(context), errors, context), usesLoaders: ResolverCompiler.UsesLoaders(method)),
        };
    }

    static async ValueTask<object?> PayloadAsync(ValueTask<object?> call, Type[] declared, ResolverContext context)
    {
        var returned = await call;
        if (context.Request.Outcome.TryRead(returned, out var value, out var errors))
        {
            return new MutationPayload(value, null);
        }

        var undeclared = errors.Where(error => !Array.Exists(declared, type => type.IsInstanceOfType(error))).ToArray();
        return undeclared.Length > 0 ? Outcomes.Failure(undeclared, context) : new MutationPayload(null, errors);
    }

    ObjectType Payload(string mutation, MethodInfo method, Type[] errors, string member)
    {
        var name = NameConventions.Pascal(mutation);
        return new ObjectType(name + "Payload", Fields, description: $"What {mutation} answers.");

        IEnumerable<FieldDefinition> Fields()
        {
            var returned = builder.Compiler.Returned(method);

            // A type without properties has nothing to tell but that it was done.
            var isDone = builder.ScalarFor(returned.Plain) is null && !returned.Plain.IsEnum && returned.Element() is null
                && !ObjectFields.Properties(returned.Plain).Any() && !builder.Fields.ExtensionsOf(returned.Plain).Any();
            var type = isDone ? Scalar.Boolean : builder.Output(returned, member).Nullable;
            var field = method.ReturnParameter.GetCustomAttribute<GraphQLNameAttribute>()?.Name
                ?? NameConventions.Camel(isDone ? returned.Plain.Name : type is ListType list ? list.Named.Name + "s" : type.Named.Name);
            yield return new(field, type, description: "The result; null when the mutation was refused.")
            {
                Member = member,
                Resolver = FieldResolver.FromRead(payload => ((MutationPayload)payload).Value is { } value ? (isDone ? true : value) : null),
            };
            if (errors.Length > 0)
            {
                var union = new UnionType(
                    name + "Error",
                    () => errors.Select(error => builder.Errors.TypeOf(error, member)),
                    $"Why {mutation} may be refused.");
                yield return new("errors", new ListType(new NonNullType(union)), description: "Why it was refused; null when it was done.")
                {
                    Resolver = FieldResolver.FromRead(payload => ((MutationPayload)payload).Errors),
                };
            }
        }
    }

    sealed record MutationPayload(object? Value, IReadOnlyList<object>? Errors);
}
