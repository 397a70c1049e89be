using Cers.GraphQL.Language;

namespace Cers.GraphQL.TypeSystem;

/// <summary>Checks a schema as a whole (specification section 3, 'Type Validation'), naming each fault by its schema coordinate.</summary>
public static class SchemaValidator
{
    public static IReadOnlyList<string> Validate(Schema schema)
    {
        var faults = new List<string>();
        foreach (var type in schema.Types.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            CheckName(type.Name, type.Name, faults);
            switch (type)
            {
                case ObjectType owner:
                    CheckFields(schema, owner.Name, owner.Fields, owner, faults);
                    break;
                case InterfaceType owner:
                    CheckFields(schema, owner.Name, owner.Fields, owner, faults);
                    break;
                case InputObjectType input:
                    CheckInput(input, faults);
                    break;
                case UnionType union when !union.Members.Any():
                    faults.Add($"{union.Name} has no member: no class of the added assemblies implements it.");
                    break;
                case EnumType known:
                    CheckEnum(known, faults);
                    break;
            }
        }

        return faults;
    }

    static void CheckFields(Schema schema, string name, DefinitionList<FieldDefinition> fields, IFieldsType owner, List<string> faults)
    {
        if (fields.Count == 0)
        {
            faults.Add($"{name} has no fields.");
        }

        foreach (var field in fields)
        {
            CheckName(field.Name, $"{name}.{field.Name}", faults);
            foreach (var argument in field.Arguments)
            {
                CheckInputValue(argument, $"{name}.{field.Name}({argument.Name}:)", faults);
            }
        }

        foreach (var contract in owner.Interfaces)
        {
            CheckContract(schema, name, fields, owner, contract, faults);
        }
    }

    static void CheckContract(
        Schema schema, string name, DefinitionList<FieldDefinition> fields, IFieldsType owner, InterfaceType contract, List<string> faults)
    {
        foreach (var further in contract.Interfaces.Where(further => !owner.Interfaces.Contains(further)))
        {
            faults.Add($"{name} implements {contract.Name} and must also implement {further.Name}.");
        }

        foreach (var promised in contract.Fields)
        {
            if (!fields.TryGet(promised.Name, out var field))
            {
                faults.Add($"{name} implements {contract.Name} and lacks its field {promised.Name}.");
                continue;
            }

            var coordinate = $"{name}.{field.Name}";
            if (!schema.IsSubType(field.Type, promised.Type))
            {
                faults.Add($"{coordinate} is {field.Type}, which does not fit {promised.Type} of {contract.Name}.{promised.Name}.");
            }

            foreach (var argument in promised.Arguments)
            {
                if (field.Arguments.Find(argument.Name)?.Type.SameAs(argument.Type) != true)
                {
                    faults.Add($"{coordinate} lacks the argument {argument.Name}: {argument.Type} of {contract.Name}.{promised.Name}.");
                }
            }

            foreach (var extra in field.Arguments.Where(extra => extra.IsRequired && !promised.Arguments.Contains(extra.Name)))
            {
                faults.Add($"{coordinate}({extra.Name}:) is required, but {contract.Name}.{promised.Name} does not know it.");
            }

            if (field.DeprecationReason is not null && promised.DeprecationReason is null)
            {
                faults.Add($"{coordinate} is deprecated, but {contract.Name}.{promised.Name} is not.");
            }
        }
    }

    static void CheckInput(InputObjectType input, List<string> faults)
    {
        if (input.Fields.Count == 0)
        {
            faults.Add($"{input.Name} has no fields.");
        }

        foreach (var field in input.Fields)
        {
            CheckInputValue(field, $"{input.Name}.{field.Name}", faults);
            if (input.IsOneOf && (field.Type.IsNonNull || field.HasDefault))
            {
                faults.Add($"{input.Name}.{field.Name}: fields of a oneOf input are nullable and have no default.");
            }
        }

        if (NeedsItself(input))
        {
            faults.Add($"{input.Name} requires itself through non-null fields: no value of it can be written.");
        }
    }

    static bool NeedsItself(InputObjectType start)
    {
        var seen = new HashSet<InputObjectType>();
        var waiting = new Stack<InputObjectType>([start]);
        while (waiting.TryPop(out var next))
        {
            foreach (var needed in next.Fields.Where(field => field.Type is NonNullType { OfType: InputObjectType }).Select(field => (InputObjectType)field.Type.Named))
            {
                if (needed == start)
                {
                    return true;
                }

                if (seen.Add(needed))
                {
                    waiting.Push(needed);
                }
            }
        }

        return false;
    }

    static void CheckInputValue(InputValueDefinition value, string coordinate, List<string> faults)
    {
        CheckName(value.Name, coordinate, faults);
        if (value.IsRequired && value.DeprecationReason is not null)
        {
            faults.Add($"{coordinate} is required and cannot be deprecated.");
        }

        if (value is { DefaultValue: NullValueNode, Type.IsNonNull: true })
        {
            faults.Add($"{coordinate} is {value.Type} and cannot have the default null.");
        }
    }

    static void CheckEnum(EnumType known, List<string> faults)
    {
        if (known.Values.Count == 0)
        {
            faults.Add($"{known.Name} has no values.");
        }

        foreach (var value in known.Values)
        {
            CheckName(value.Name, $"{known.Name}.{value.Name}", faults);
            if (value.Name is "true" or "false" or "null")
            {
                faults.Add($"{known.Name}.{value.Name} is not a possible enum value.");
            }
        }
    }

    static void CheckName(string name, string coordinate, List<string> faults)
    {
        if (!NameConventions.IsName(name) || name.StartsWith("__", StringComparison.Ordinal))
        {
            faults.Add($"{coordinate}: '{name}' is not a name that a schema may use.");
        }
    }
}
