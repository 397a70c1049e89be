using System.Linq.Expressions;
using System.Reflection;
using System.Security.Claims;
using Cers.GraphQL.DataLoading;
using Cers.GraphQL.Execution;
using Cers.GraphQL.Paging;
using Microsoft.AspNetCore.Http;

namespace Cers.GraphQL.TypeSystem.Building;

/// <summary>Turns a C# method into a field: its parameters into arguments and binders, its return into a type, its body into a delegate.</summary>
sealed class ResolverCompiler(SchemaBuilder builder, IParameterServices services)
{
    public FieldDefinition Field(MethodInfo method)
    {
        var member = Authorizations.Member(method);
        var name = method.GetCustomAttribute<GraphQLNameAttribute>()?.Name ?? NameConventions.FieldName(method.Name);
        var paging = method.GetCustomAttribute<UsePagingAttribute>();
        var arguments = new List<InputValueDefinition>();
        var returned = Returned(method);
        var id = method.GetCustomAttribute<IDAttribute>() ?? method.ReturnParameter.GetCustomAttribute<IDAttribute>();
        GraphQLType type;
        string? list = null;
        if (ConnectionTypes.IsConnection(returned.Type))
        {
            if (paging is null)
            {
                builder.Faults.Add($"{member} returns a connection without [UsePaging].");
                paging = new();
            }

            arguments.AddRange(ConnectionTypes.Arguments());
            var connection = builder.Connections.For(name, paging, returned.Arguments[0], member);
            list = connection.Name;
            type = returned.IsNullable ? connection : new NonNullType(connection);
        }
        else
        {
            type = builder.Output(returned, member, id is not null);
        }

        var context = Expression.Parameter(typeof(ResolverContext));
        var values = new List<Expression>();
        foreach (var parameter in method.GetParameters())
        {
            values.Add(Special(parameter, context, member) ?? (parameter.ParameterType == typeof(PagingArguments)
                ? Page(list, paging, context, member)
                : Argument(parameter, arguments, context)));
        }

        var call = Call(method, values, context);
        if (id is not null)
        {
            var encode = builder.Ids.Encoder(id, returned, member);
            var plain = call;
            call = context => Encoded(plain(context), encode);
        }

        return new(name, type, arguments, builder.Documentation.Of(method))
        {
            Member = member,
            DeprecationReason = SchemaBuilder.Deprecation(method),
            Authorization = Authorizations.OfMethod(method, builder),
            CostWeight = method.GetCustomAttribute<CostAttribute>()?.Weight,
            ListSize = list is null ? ObjectFields.ListSizeOf(method) : new(paging!.MaxPageSize, ["first", "last"], ["edges", "nodes"], paging.DefaultPageSize, RequireOne: false),
            Directives = builder.Directives.At(DirectiveLocation.FieldDefinition, member, method),
            Resolver = FieldResolver.From(
                call,
                method.IsDefined(typeof(ParallelAttribute)),
                UsesLoaders(method)),
        };
    }

    public static bool UsesLoaders(MethodInfo method) =>
        Array.Exists(method.GetParameters(), parameter => typeof(IDataLoader).IsAssignableFrom(parameter.ParameterType));

    /// <summary>The awaited, unwrapped type of what a method returns.</summary>
    public ClrType Returned(MethodInfo method)
    {
        var type = ClrType.OfReturn(method);
        if (type.Type.IsGenericType && type.Type.GetGenericTypeDefinition() is var open
            && (open == typeof(Task<>) || open == typeof(ValueTask<>)))
        {
            type = type.Arguments[0];
        }

        if (type.Type == typeof(void) || type.Type == typeof(Task) || type.Type == typeof(ValueTask))
        {
            builder.Faults.Add($"{Authorizations.Member(method)} returns nothing; every field has a value.");
            return ClrType.NonNull(typeof(bool));
        }

        var value = builder.Outcome.UnwrapType(type.Type);
        return value == type.Type ? type : type.Arguments.FirstOrDefault(argument => argument.Type == value) ?? ClrType.NonNull(value);
    }

    /// <summary>A parameter that is no argument; null when it is one.</summary>
    public Expression? Special(ParameterInfo parameter, ParameterExpression context, string member)
    {
        var type = parameter.ParameterType;
        if (type == typeof(CancellationToken))
        {
            return Expression.Property(context, nameof(ResolverContext.CancellationToken));
        }

        if (type == typeof(IResolverContext))
        {
            return Expression.Convert(context, type);
        }

        if (type == typeof(HttpContext))
        {
            return Expression.Property(context, nameof(ResolverContext.HttpContext));
        }

        if (type == typeof(ClaimsPrincipal))
        {
            return Expression.Property(Expression.Property(context, nameof(ResolverContext.HttpContext)), nameof(HttpContext.User));
        }

        if (parameter.IsDefined(typeof(EventMessageAttribute)))
        {
            var message = Expression.Convert(Expression.Property(context, nameof(ResolverContext.Parent)), typeof(EventMessage));
            return Expression.Convert(Expression.Property(message, nameof(EventMessage.Value)), type);
        }

        if (parameter.IsDefined(typeof(ParentAttribute)))
        {
            return Expression.Convert(Expression.Property(context, nameof(ResolverContext.Parent)), type);
        }

        if (typeof(IDataLoader).IsAssignableFrom(type))
        {
            return Expression.Call(context, nameof(ResolverContext.Loader), [type]);
        }

        var service = services.Find(type);
        if (service == ParameterService.Scoped)
        {
            builder.Faults.Add($"{member}({parameter.Name}): {type} is scoped. Resolvers of one request run beside each other and share no scope.");
        }

        if (service == ParameterService.None && !parameter.IsDefined(typeof(ServiceAttribute)))
        {
            return null;
        }

        return Expression.Call(context, service == ParameterService.Singleton ? nameof(ResolverContext.RootService) : nameof(ResolverContext.RequestService), [type]);
    }

    public static Expression Value(ParameterExpression context, int index) =>
        Expression.ArrayIndex(Expression.Property(context, nameof(ResolverContext.Arguments)), Expression.Constant(index));

    /// <summary>The method as a delegate that awaits it and reads the application's outcome type.</summary>
    public Func<ResolverContext, ValueTask<object?>> Call(MethodInfo method, IEnumerable<Expression> values, ParameterExpression context, bool readOutcome = true)
    {
        Expression call = Expression.Call(method, values);
        var returned = method.ReturnType;
        var open = returned.IsGenericType ? returned.GetGenericTypeDefinition() : null;
        if (returned == typeof(void) || returned == typeof(Task) || returned == typeof(ValueTask))
        {
            return _ => default;
        }

        call = open == typeof(Task<>) ? Expression.Call(typeof(Awaiting), nameof(Awaiting.OfTask), returned.GetGenericArguments(), call)
            : open == typeof(ValueTask<>) ? Expression.Call(typeof(Awaiting), nameof(Awaiting.OfValueTask), returned.GetGenericArguments(), call)
            : Expression.Call(typeof(Awaiting), nameof(Awaiting.OfValue), null, Expression.Convert(call, typeof(object)));
        var compiled = Expression.Lambda<Func<ResolverContext, ValueTask<object?>>>(call, context).CompileOnFirstCall();
        var inner = open == typeof(Task<>) || open == typeof(ValueTask<>) ? returned.GetGenericArguments()[0] : returned;
        return readOutcome && builder.Outcome.UnwrapType(inner) != inner ? context => Outcomes.ReadAsync(compiled(context), context) : compiled;
    }

    /// <summary>Reads an argument; two methods of one field that name it alike share it.</summary>
    public Expression Argument(ParameterInfo parameter, List<InputValueDefinition> arguments, ParameterExpression context)
    {
        var made = builder.Inputs.FromParameter(parameter);
        var index = arguments.FindIndex(known => known.Name == made.Name);
        if (index < 0)
        {
            index = arguments.Count;
            arguments.Add(made);
        }
        else if (arguments[index].Member!.StartsWith($"{Authorizations.Member(parameter.Member)}(", StringComparison.Ordinal))
        {
            builder.Faults.Add($"{Authorizations.Member(parameter.Member)} gives the argument {made.Name} twice.");
        }
        else if (!arguments[index].Type.SameAs(made.Type) || arguments[index].RuntimeType != made.RuntimeType)
        {
            builder.Faults.Add($"{Authorizations.Member(parameter.Member)}({parameter.Name}): the field has another argument of this name, of the type {arguments[index].Type}.");
        }

        return ArgumentBinding.Read(Value(context, index), parameter.ParameterType, ArgumentBinding.Fallback(parameter));
    }

    Expression Page(string? list, UsePagingAttribute? paging, ParameterExpression context, string member)
    {
        if (list is null)
        {
            builder.Faults.Add($"{member} takes PagingArguments and returns no connection.");
            return Expression.Constant(null, typeof(PagingArguments));
        }

        var cursors = builder.Cursors;
        Func<ResolverContext, PagingArguments> read = one => ConnectionTypes.Read(list, paging!, cursors, one.Arguments) with { IncludeTotalCount = one.IsSelected("totalCount") };
        return Expression.Invoke(Expression.Constant(read), context);
    }

    static async ValueTask<object?> Encoded(ValueTask<object?> call, Func<object, object?> encode)
    {
        var value = await call;
        return value is null or FieldFailure ? value : encode(value);
    }
}
