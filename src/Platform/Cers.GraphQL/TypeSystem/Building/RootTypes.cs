using System.Reflection;

namespace Cers.GraphQL.TypeSystem.Building;

/// <summary>Query, mutation and subscription from the classes that carry their attributes. A root field without authorization is a fault.</summary>
sealed class RootTypes(SchemaBuilder builder, IReadOnlyList<Type> types)
{
    public ObjectType? Query() => Root<QueryTypeAttribute>("Query", builder.Compiler.Field, builder.Ids.RootFields);

    public ObjectType? Mutation() => Root<MutationTypeAttribute>("Mutation", new MutationConvention(builder).Field, () => []);

    public ObjectType? Subscription() => Root<SubscriptionTypeAttribute>("Subscription", new SubscriptionFields(builder).Field, () => []);

    ObjectType? Root<TAttribute>(string name, Func<MethodInfo, FieldDefinition> make, Func<IEnumerable<FieldDefinition>> more)
        where TAttribute : Attribute
    {
        var methods = types.Where(type => type.IsDefined(typeof(TAttribute), false))
            .SelectMany(SchemaBuilder.MethodsOf)
            .Where(method => !method.IsDefined(typeof(NodeResolverAttribute)) && !SubscriptionFields.IsSource(method) && builder.IsOfOneType(method))
            .ToArray();
        if (methods.Length == 0)
        {
            return null;
        }

        return new ObjectType(name, Fields);

        IEnumerable<FieldDefinition> Fields()
        {
            var byName = new SortedDictionary<string, FieldDefinition>(StringComparer.Ordinal);
            foreach (var field in methods.Select(make).Concat(more()))
            {
                if (field.Authorization is null)
                {
                    builder.Faults.Add($"{name}.{field.Name} ({field.Member}) says nothing about who may ask. Give it [Authorize] or [AllowAnonymous].");
                }

                if (!byName.TryAdd(field.Name, field))
                {
                    builder.Faults.Add($"{name}.{field.Name} is made twice: by {byName[field.Name].Member} and by {field.Member}.");
                }
            }

            return byName.Values;
        }
    }
}
