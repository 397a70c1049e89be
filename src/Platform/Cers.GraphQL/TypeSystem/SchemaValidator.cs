namespace Cers.GraphQL.TypeSystem;

/// <summary>Checks a schema as a whole (specification section 3, 'Type Validation'), naming each fault by its schema coordinate and the C# member behind it.</summary>
public static class SchemaValidator
{
    public static IReadOnlyList<string> Validate(Schema schema)
    {
        var faults = new List<string>();
        CheckRoots(schema, faults);
        foreach (var type in schema.Types.Where(type => !Introspection.Owns(type)))
        {
            CheckName(type.Name, type.Name, faults);
            CheckWeight(type.CostWeight, type.Name, faults);
            switch (type)
            {
                case ObjectType or InterfaceType:
                    CheckFields(schema, (IFieldsType)type, faults);
                    break;
                case InputObjectType input:
                    CheckInput(input, faults);
                    break;
                case UnionType { Members.Count: 0 } union:
                    faults.Add($"{union.Name} has no member: no class of the added assemblies implements it.");
                    break;
                case EnumType known:
                    CheckEnum(known, faults);
                    break;
                case ScalarType { SpecifiedByUrl: { } url } scalar when !Uri.TryCreate(url, UriKind.Absolute, out _):
                    faults.Add($"{scalar.Name} is specified by '{url}', which is no absolute URL.");
                    break;
            }
        }

        foreach (var directive in schema.Directives)
        {
            CheckName(directive.Name, $"@{directive.Name}", faults);
            CheckInputValues(directive.Arguments, name => $"@{directive.Name}({name}:)", faults);
            if (directive.Locations.Count == 0)
            {
                faults.Add($"@{directive.Name} may stand nowhere.");
            }
        }

        InputValueCycles.Check(schema, faults);
        return faults;
    }

    static void CheckRoots(Schema schema, List<string> faults)
    {
        foreach (var twice in new[] { schema.QueryType, schema.MutationType, schema.SubscriptionType }.OfType<ObjectType>().GroupBy(root => root).Where(same => same.Skip(1).Any()))
        {
            faults.Add($"{twice.Key.Name} is the root of more than one kind of operation.");
        }
    }

    static void CheckFields(Schema schema, IFieldsType owner, List<string> faults)
    {
        if (owner.Fields.Count == 0)
        {
            faults.Add($"{owner.Name} has no fields.");
        }

        foreach (var field in owner.Fields)
        {
            var coordinate = At($"{owner.Name}.{field.Name}", field.Member);
            CheckName(field.Name, coordinate, faults);
            CheckWeight(field.CostWeight, coordinate, faults);
            if (!field.Type.IsOutputType)
            {
                faults.Add($"{coordinate} is {field.Type}, which only goes in.");
            }

            if (field.ListSize is { } size)
            {
                CheckSize(size, field, coordinate, faults);
            }

            CheckInputValues(field.Arguments, name => $"{owner.Name}.{field.Name}({name}:)", faults);
        }

        foreach (var contract in owner.Interfaces)
        {
            if (ReferenceEquals(contract, owner) || contract.Interfaces.Any(further => ReferenceEquals(further, owner)))
            {
                faults.Add($"{owner.Name} implements itself by way of {contract.Name}.");
            }

            CheckContract(schema, owner, contract, faults);
        }
    }

    static void CheckContract(Schema schema, IFieldsType owner, InterfaceType contract, List<string> faults)
    {
        foreach (var further in contract.Interfaces.Where(further => !owner.Interfaces.Contains(further) && !ReferenceEquals(further, owner)))
        {
            faults.Add($"{owner.Name} implements {contract.Name} and must also implement {further.Name}.");
        }

        foreach (var promised in contract.Fields)
        {
            if (!owner.Fields.TryGet(promised.Name, out var field))
            {
                faults.Add($"{owner.Name} implements {contract.Name} and lacks its field {promised.Name}.");
                continue;
            }

            var coordinate = At($"{owner.Name}.{field.Name}", field.Member);
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
                faults.Add($"{At($"{owner.Name}.{field.Name}({extra.Name}:)", extra.Member)} is required, but {contract.Name}.{promised.Name} does not know it.");
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

        CheckInputValues(input.Fields, name => $"{input.Name}.{name}", faults);
        foreach (var field in input.Fields.Where(field => input.IsOneOf && (field.Type.IsNonNull || field.HasDefault)))
        {
            faults.Add($"{At($"{input.Name}.{field.Name}", field.Member)}: fields of a oneOf input are nullable and have no default.");
        }
    }

    static void CheckInputValues(IEnumerable<InputValueDefinition> values, Func<string, string> coordinateOf, List<string> faults)
    {
        foreach (var value in values)
        {
            var coordinate = At(coordinateOf(value.Name), value.Member);
            CheckName(value.Name, coordinate, faults);
            CheckWeight(value.CostWeight, coordinate, faults);
            if (!value.Type.IsInputType)
            {
                faults.Add($"{coordinate} is {value.Type}, which only comes out.");
            }

            if (value.IsRequired && value.DeprecationReason is not null)
            {
                faults.Add($"{coordinate} is required and cannot be deprecated.");
            }
        }
    }

    static void CheckSize(ListSize size, FieldDefinition field, string coordinate, List<string> faults)
    {
        foreach (var name in size.SlicingArguments)
        {
            // An argument slices by its number, or by its length when it is a list.
            if (field.Arguments.Find(name) is not { } argument || (argument.Type.Nullable is not ListType && argument.Type.Named != Scalars.Scalar.Int))
            {
                faults.Add($"{coordinate} is sliced by {name}, which is none of its arguments of the type Int or a list.");
            }
        }

        foreach (var name in size.SizedFields)
        {
            if ((field.Type.Named as IFieldsType)?.Fields.Find(name)?.Type.Nullable is not ListType)
            {
                faults.Add($"{coordinate} sizes {name}, which is no list of {field.Type.Named.Name}.");
            }
        }

        if (size.SizedFields.Count == 0 && field.Type.Nullable is not ListType)
        {
            faults.Add($"{coordinate} has a list size and is no list.");
        }

        if (size.AssumedSize < 0 || size.DefaultSize < 0)
        {
            faults.Add($"{coordinate} has a negative list size.");
        }
    }

    static void CheckWeight(double? weight, string coordinate, List<string> faults)
    {
        if (weight is not null && !(weight >= 0 && double.IsFinite(weight.Value)))
        {
            faults.Add($"{coordinate} has the weight {weight}; weights are finite and not negative.");
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

    static string At(string coordinate, string? member) => member is null ? coordinate : $"{coordinate} ({member})";
}
