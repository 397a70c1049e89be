using System.Collections.Immutable;

namespace Cers.GraphQL.Language;

/// <summary>Recursive descent over the tokens, one token read ahead. This part holds the definitions.</summary>
internal ref partial struct DocumentParser
{
    public DocumentParser(ReadOnlySpan<byte> utf8, ParserLimits limits)
    {
        lexer = new Utf8Lexer(utf8);
        this.limits = limits;
        names = new NameTable();
        Advance();
    }

    public DocumentNode Document()
    {
        var start = new Location(0, 1, 1);
        var definitions = ImmutableArray.CreateBuilder<DefinitionNode>();
        do
            definitions.Add(Definition());
        while (current.Kind != TokenKind.EndOfFile);
        return Counted(new DocumentNode(definitions.DrainToImmutable(), start));
    }

    public ValueNode SingleValue()
    {
        var value = Value(isConstant: false);
        Expect(TokenKind.EndOfFile);
        return value;
    }

    DefinitionNode Definition()
    {
        if (current.Kind == TokenKind.BraceLeft)
            return Shorthand();

        var start = current;
        StringValueNode? description = null;
        if (current.Kind is TokenKind.String or TokenKind.BlockString)
            description = DescriptionOfDefinition();

        if (IsKeyword("query"u8))
            return Operation(OperationType.Query, description, start.Location);
        if (IsKeyword("mutation"u8))
            return Operation(OperationType.Mutation, description, start.Location);
        if (IsKeyword("subscription"u8))
            return Operation(OperationType.Subscription, description, start.Location);
        if (IsKeyword("fragment"u8))
            return Fragment(description, start.Location);

        RefuseTypeSystemDefinition(start);
        throw Unexpected(current);
    }

    /// <summary>Reads a description, but complains about one that stands before the wrong thing at the description itself.</summary>
    StringValueNode DescriptionOfDefinition()
    {
        var start = current;
        var description = StringLiteral();
        if (current.Kind == TokenKind.BraceLeft)
            throw ErrorAt(start, "Unexpected description, descriptions are not supported on shorthand queries.");
        if (current.Kind == TokenKind.Name && !IsDefinitionKeyword())
            throw ErrorAt(start, "Unexpected description, only GraphQL definitions support descriptions.");
        return description;
    }

    readonly bool IsDefinitionKeyword() =>
        IsKeyword("query"u8) || IsKeyword("mutation"u8) || IsKeyword("subscription"u8) || IsKeyword("fragment"u8) || IsTypeSystemKeyword();

    readonly bool IsTypeSystemKeyword() =>
        IsKeyword("schema"u8) || IsKeyword("scalar"u8) || IsKeyword("type"u8) || IsKeyword("interface"u8) || IsKeyword("union"u8)
        || IsKeyword("enum"u8) || IsKeyword("input"u8) || IsKeyword("directive"u8);

    /// <summary>The rule ExecutableDefinitions (specification 5.1.1), kept here so that no schema is read from a request.</summary>
    void RefuseTypeSystemDefinition(Token start)
    {
        if (IsKeyword("extend"u8))
        {
            Advance();
            if (!IsTypeSystemKeyword())
                throw Unexpected(current);
        }
        else if (!IsTypeSystemKeyword())
        {
            return;
        }

        var name = "schema";
        if (!IsKeyword("schema"u8))
        {
            var isDirective = IsKeyword("directive"u8);
            Advance();
            if (isDirective)
                Expect(TokenKind.At);
            name = $"\"{Name()}\"";
        }

        throw new GraphQLSyntaxException($"The {name} definition is not executable.", start.Location, GraphQLErrorCodes.ValidationFailed);
    }

    OperationDefinitionNode Shorthand()
    {
        var start = current.Location;
        return Counted(new OperationDefinitionNode(OperationType.Query, null, start, [], [], SelectionSet(), null, start));
    }

    OperationDefinitionNode Operation(OperationType operation, StringValueNode? description, Location start)
    {
        Advance();
        var nameLocation = current.Kind == TokenKind.Name ? current.Location : start;
        var name = current.Kind == TokenKind.Name ? Name() : null;
        var variables = VariableDefinitions();
        var directives = Directives(isConstant: false);
        return Counted(new OperationDefinitionNode(operation, name, nameLocation, variables, directives, SelectionSet(), description, start));
    }

    FragmentDefinitionNode Fragment(StringValueNode? description, Location start)
    {
        Advance();
        if (IsKeyword("on"u8))
            throw Unexpected(current);
        var nameLocation = current.Location;
        var name = Name();
        ExpectKeyword("on"u8);
        var typeCondition = NamedType();
        var directives = Directives(isConstant: false);
        return Counted(new FragmentDefinitionNode(name, nameLocation, typeCondition, directives, SelectionSet(), description, start));
    }

    ImmutableArray<VariableDefinitionNode> VariableDefinitions()
    {
        if (!Accept(TokenKind.ParenthesisLeft))
            return [];
        var definitions = ImmutableArray.CreateBuilder<VariableDefinitionNode>();
        do
            definitions.Add(VariableDefinition());
        while (!Accept(TokenKind.ParenthesisRight));
        return definitions.DrainToImmutable();
    }

    VariableDefinitionNode VariableDefinition()
    {
        var start = current.Location;
        var description = current.Kind is TokenKind.String or TokenKind.BlockString ? StringLiteral() : null;
        var variable = Variable();
        Expect(TokenKind.Colon);
        var type = Type();
        var defaultValue = Accept(TokenKind.EqualsSign) ? Value(isConstant: true) : null;
        return Counted(new VariableDefinitionNode(variable, type, defaultValue, Directives(isConstant: true), description, start));
    }

    TypeNode Type()
    {
        var start = current.Location;
        TypeNode type;
        if (current.Kind == TokenKind.BracketLeft)
        {
            Enter();
            Advance();
            var item = Type();
            Expect(TokenKind.BracketRight);
            Leave();
            type = Counted(new ListTypeNode(item, start));
        }
        else
        {
            type = NamedType();
        }

        return Accept(TokenKind.Bang) ? Counted(new NonNullTypeNode(type, start)) : type;
    }

    NamedTypeNode NamedType()
    {
        var start = current.Location;
        return Counted(new NamedTypeNode(Name(), start));
    }
}
