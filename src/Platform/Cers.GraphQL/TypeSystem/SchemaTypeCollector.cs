namespace Cers.GraphQL.TypeSystem;

/// <summary>Walks types by reference. Keeps a list of what is to be visited, so that deep schemas need no deep stack.</summary>
sealed class SchemaTypeCollector
{
    public SortedDictionary<string, NamedType> Types { get; } = new(StringComparer.Ordinal);

    public void Add(NamedType? type)
    {
        var waiting = new Stack<NamedType>();
        Push(type);
        while (waiting.TryPop(out var next))
        {
            switch (next)
            {
                case IFieldsType owner:
                    foreach (var field in owner.Fields)
                    {
                        Push(field.Type.Named);
                        foreach (var argument in field.Arguments)
                        {
                            Push(argument.Type.Named);
                        }
                    }

                    foreach (var implemented in owner.Interfaces)
                    {
                        Push(implemented);
                    }

                    break;
                case UnionType union:
                    foreach (var member in union.Members)
                    {
                        Push(member);
                    }

                    break;
                case InputObjectType input:
                    foreach (var field in input.Fields)
                    {
                        Push(field.Type.Named);
                    }

                    break;
            }
        }

        static string Origin(NamedType type) => type switch
        {
            ObjectType { RuntimeType: { } clr } => clr.FullName!,
            InterfaceType { RuntimeType: { } clr } => clr.FullName!,
            UnionType { RuntimeType: { } clr } => clr.FullName!,
            InputObjectType { RuntimeType: { } clr } => clr.FullName!,
            EnumType { RuntimeType: { } clr } => clr.FullName!,
            ScalarType scalar => scalar.GetType().FullName!,
            _ => "one that the engine makes",
        };

        void Push(NamedType? found)
        {
            if (found is null)
            {
                return;
            }

            if (Types.TryGetValue(found.Name, out var known))
            {
                if (!ReferenceEquals(known, found))
                {
                    throw new ArgumentException($"Two types are named {found.Name}: {Origin(known)} and {Origin(found)}.");
                }

                return;
            }

            Types.Add(found.Name, found);
            waiting.Push(found);
        }
    }
}
