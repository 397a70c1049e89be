using System.Linq.Expressions;
using System.Reflection;
using Cers.GraphQL.Execution;

namespace Cers.GraphQL.TypeSystem.Building;

/// <summary>Fields of the subscription type: a source of events, and a resolver that answers each of them.</summary>
sealed class SubscriptionFields(SchemaBuilder builder)
{
    const BindingFlags Methods = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly;

    static readonly MethodInfo OpenAdapter = typeof(SubscriptionFields).GetMethod(nameof(Adapt), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>A method that [Subscribe] of another one names is no field.</summary>
    public static bool IsSource(MethodInfo method) =>
        method.DeclaringType!.GetMethods(Methods).Any(other => other.GetCustomAttribute<SubscribeAttribute>()?.With == method.Name);

    public FieldDefinition Field(MethodInfo method)
    {
        var member = Authorizations.Member(method);
        return method.GetCustomAttribute<SubscribeAttribute>() is { } subscribe ? Answered(method, subscribe.With, member) : OfSource(method, member);
    }

    /// <summary>The method is the resolver, another one the source.</summary>
    FieldDefinition Answered(MethodInfo method, string with, string member)
    {
        var field = builder.Compiler.Field(method);
        var arguments = field.Arguments.ToList();
        EventSource? events = null;
        if (method.DeclaringType!.GetMethods(Methods).Where(one => one.Name == with && !one.IsGenericMethodDefinition).ToArray() is not [{ } source])
        {
            builder.Faults.Add($"{member}: [Subscribe(With)] names no method, or several, of its class: '{with}'.");
        }
        else if (EventOf(source) is not { } kind)
        {
            builder.Faults.Add($"{Authorizations.Member(source)} is the source of {member} and returns no IAsyncEnumerable.");
        }
        else
        {
            events = Source(source, kind, arguments, member);
            foreach (var parameter in method.GetParameters().Where(one => one.IsDefined(typeof(EventMessageAttribute)) && !one.ParameterType.IsAssignableFrom(kind.Type)))
            {
                builder.Faults.Add($"{member}({parameter.Name}): the source's events are {kind.Type}, not {parameter.ParameterType}.");
            }
        }

        return new(field.Name, field.Type, arguments, field.Description)
        {
            Member = member,
            DeprecationReason = field.DeprecationReason,
            Authorization = field.Authorization,
            CostWeight = field.CostWeight,
            ListSize = field.ListSize,
            Directives = field.Directives,
            Resolver = field.Resolver,
            Events = events,
        };
    }

    /// <summary>The method is the source, and its events are the answers.</summary>
    FieldDefinition OfSource(MethodInfo method, string member)
    {
        if (EventOf(method) is not { } kind)
        {
            builder.Faults.Add($"{member} returns no IAsyncEnumerable. Give it one, or a source by [Subscribe(With)].");
            kind = ClrType.NonNull(typeof(string));
        }

        var arguments = new List<InputValueDefinition>();
        var events = Source(method, kind, arguments, member);
        var value = builder.Outcome.UnwrapType(kind.Type);
        var type = value == kind.Type ? kind : kind.Arguments.FirstOrDefault(argument => argument.Type == value) ?? ClrType.NonNull(value);
        return new(
            method.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? NameConventions.FieldName(method.Name),
            builder.Output(type, member),
            arguments,
            builder.Documentation.Of(method))
        {
            Member = member,
            DeprecationReason = SchemaBuilder.Deprecation(method),
            Authorization = Authorizations.OfMethod(method, builder),
            CostWeight = method.GetCustomAttribute<CostAttribute>()?.Weight,
            ListSize = ObjectFields.ListSizeOf(method),
            Directives = builder.Directives.At(DirectiveLocation.FieldDefinition, member, method),
            Resolver = value == kind.Type
                ? FieldResolver.FromRead(message => ((EventMessage)message).Value)
                : FieldResolver.From(context => Outcomes.ReadAsync(new(((EventMessage)context.Parent).Value), context)),
            Events = events,
        };
    }

    EventSource? Source(MethodInfo method, ClrType kind, List<InputValueDefinition> arguments, string member)
    {
        var context = Expression.Parameter(typeof(ResolverContext));
        var values = method.GetParameters()
            .Select(parameter => builder.Compiler.Special(parameter, context, member) ?? builder.Compiler.Argument(parameter, arguments, context))
            .ToArray();
        var begin = builder.Compiler.Call(method, values, context);
        var adapt = OpenAdapter.MakeGenericMethod(kind.Type).CreateDelegate<Func<object, IAsyncEnumerable<EventMessage>>>();
        return async one =>
        {
            var begun = await begin(one);
            return begun is FieldFailure ? begun : adapt(begun ?? throw new InvalidOperationException($"{member} gave no source."));
        };
    }

    /// <summary>The type of a source's events, whatever it is wrapped in; null when it is no source.</summary>
    ClrType? EventOf(MethodInfo method)
    {
        var type = builder.Compiler.Returned(method);
        return type.Type.IsGenericType && type.Type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>) && type.Arguments.Count == 1 ? type.Arguments[0] : null;
    }

    static IAsyncEnumerable<EventMessage> Adapt<T>(object source) => EventMessages.Of((IAsyncEnumerable<T>)source);
}
