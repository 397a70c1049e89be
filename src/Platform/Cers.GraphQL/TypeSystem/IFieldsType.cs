namespace Cers.GraphQL.TypeSystem;

/// <summary>An object type or an interface: has fields and may implement interfaces.</summary>
public interface IFieldsType
{
    string Name { get; }

    DefinitionList<FieldDefinition> Fields { get; }

    IReadOnlyList<InterfaceType> Interfaces { get; }
}
