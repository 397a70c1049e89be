using System.Collections.Immutable;

namespace Cers.GraphQL.Language;

/// <summary>Schema documents. Nothing here is reached by a request.</summary>
internal ref partial struct DocumentParser
{
    public ImmutableArray<TypeSystemDefinition> TypeSystemDocument()
    {
        var definitions = ImmutableArray.CreateBuilder<TypeSystemDefinition>();
        do
            definitions.Add(TypeSystemDefinition());
        while (current.Kind != TokenKind.EndOfFile);
        return definitions.DrainToImmutable();
    }

    TypeSystemDefinition TypeSystemDefinition()
    {
        var start = current.Location;
        var description = Description();
        var isExtension = IsKeyword("extend"u8);
        if (isExtension)
        {
            if (description is not null)
                throw Unexpected(current);
            Advance();
        }

        if (IsKeyword("schema"u8))
            return Schema(description, isExtension, start);
        if (IsKeyword("directive"u8) && !isExtension)
            return DirectiveDefinition(description, start);
        TypeSyntaxKind? kind = IsKeyword("scalar"u8) ? TypeSyntaxKind.Scalar
            : IsKeyword("type"u8) ? TypeSyntaxKind.Object
            : IsKeyword("interface"u8) ? TypeSyntaxKind.Interface
            : IsKeyword("union"u8) ? TypeSyntaxKind.Union
            : IsKeyword("enum"u8) ? TypeSyntaxKind.Enum
            : IsKeyword("input"u8) ? TypeSyntaxKind.InputObject
            : null;
        return kind is { } known ? Type(known, description, isExtension, start) : throw Unexpected(current);
    }

    string? Description() => current.Kind is TokenKind.String or TokenKind.BlockString ? StringLiteral().Value : null;

    SchemaDefinition Schema(string? description, bool isExtension, Location start)
    {
        Advance();
        var directives = Directives(isConstant: true);
        var roots = ImmutableArray.CreateBuilder<RootDefinition>();
        if (!isExtension || current.Kind == TokenKind.BraceLeft)
        {
            Expect(TokenKind.BraceLeft);
            do
            {
                OperationType operation = IsKeyword("query"u8) ? OperationType.Query
                    : IsKeyword("mutation"u8) ? OperationType.Mutation
                    : IsKeyword("subscription"u8) ? OperationType.Subscription
                    : throw Unexpected(current);
                Advance();
                Expect(TokenKind.Colon);
                roots.Add(new(operation, NamedType()));
            }
            while (!Accept(TokenKind.BraceRight));
        }

        return new(roots.DrainToImmutable(), description, directives, isExtension, start);
    }

    DirectiveSyntax DirectiveDefinition(string? description, Location start)
    {
        Advance();
        Expect(TokenKind.At);
        var name = Name();
        var arguments = InputValues(TokenKind.ParenthesisLeft, TokenKind.ParenthesisRight);
        var isRepeatable = IsKeyword("repeatable"u8);
        if (isRepeatable)
            Advance();
        ExpectKeyword("on"u8);
        Accept(TokenKind.Pipe);
        var locations = ImmutableArray.CreateBuilder<string>();
        do
            locations.Add(Name());
        while (Accept(TokenKind.Pipe));
        return new(name, arguments, isRepeatable, locations.DrainToImmutable(), description, start);
    }

    TypeSyntax Type(TypeSyntaxKind kind, string? description, bool isExtension, Location start)
    {
        Advance();
        var name = Name();
        ImmutableArray<NamedTypeNode> interfaces = kind is TypeSyntaxKind.Object or TypeSyntaxKind.Interface && IsKeyword("implements"u8)
            ? Implemented()
            : [];
        var type = new TypeSyntax(kind, name, description, Directives(isConstant: true), isExtension, start) { Interfaces = interfaces };
        return kind switch
        {
            TypeSyntaxKind.Object or TypeSyntaxKind.Interface when current.Kind == TokenKind.BraceLeft => type with { Fields = FieldDefinitions() },
            TypeSyntaxKind.InputObject => type with { InputFields = InputValues(TokenKind.BraceLeft, TokenKind.BraceRight) },
            TypeSyntaxKind.Union when Accept(TokenKind.EqualsSign) => type with { Members = Separated(TokenKind.Pipe) },
            TypeSyntaxKind.Enum when current.Kind == TokenKind.BraceLeft => type with { Values = EnumValues() },
            _ => type,
        };
    }

    ImmutableArray<NamedTypeNode> Implemented()
    {
        Advance();
        return Separated(TokenKind.Ampersand);
    }

    /// <summary>Names with a separator between them, and perhaps one before them.</summary>
    ImmutableArray<NamedTypeNode> Separated(TokenKind separator)
    {
        var found = ImmutableArray.CreateBuilder<NamedTypeNode>();
        Accept(separator);
        do
            found.Add(NamedType());
        while (Accept(separator));
        return found.DrainToImmutable();
    }

    ImmutableArray<FieldSyntax> FieldDefinitions()
    {
        Expect(TokenKind.BraceLeft);
        var found = ImmutableArray.CreateBuilder<FieldSyntax>();
        do
        {
            var start = current.Location;
            var description = Description();
            var name = Name();
            var arguments = InputValues(TokenKind.ParenthesisLeft, TokenKind.ParenthesisRight);
            Expect(TokenKind.Colon);
            var type = Type();
            found.Add(new(name, arguments, type, description, Directives(isConstant: true), start));
        }
        while (!Accept(TokenKind.BraceRight));
        return found.DrainToImmutable();
    }

    ImmutableArray<InputValueSyntax> InputValues(TokenKind open, TokenKind close)
    {
        if (!Accept(open))
            return [];
        var values = ImmutableArray.CreateBuilder<InputValueSyntax>();
        do
        {
            var start = current.Location;
            var description = Description();
            var name = Name();
            Expect(TokenKind.Colon);
            var type = Type();
            var defaultValue = Accept(TokenKind.EqualsSign) ? Value(isConstant: true) : null;
            values.Add(new(name, type, defaultValue, description, Directives(isConstant: true), start));
        }
        while (!Accept(close));
        return values.DrainToImmutable();
    }

    ImmutableArray<EnumValueSyntax> EnumValues()
    {
        Expect(TokenKind.BraceLeft);
        var values = ImmutableArray.CreateBuilder<EnumValueSyntax>();
        do
        {
            var start = current.Location;
            var description = Description();
            if (IsKeyword("true"u8) || IsKeyword("false"u8) || IsKeyword("null"u8))
                throw ErrorAt(current, $"Name {lexer.Describe(current)["Name ".Length..]} is reserved and cannot be used for an enum value.");
            values.Add(new(Name(), description, Directives(isConstant: true), start));
        }
        while (!Accept(TokenKind.BraceRight));
        return values.DrainToImmutable();
    }
}
