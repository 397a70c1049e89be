using System.Collections.Immutable;

namespace Cers.GraphQL.Language;

internal ref partial struct DocumentParser
{
    SelectionSetNode SelectionSet()
    {
        var start = current.Location;
        if (current.Kind == TokenKind.BraceLeft)
            Enter();
        Expect(TokenKind.BraceLeft);
        var selections = ImmutableArray.CreateBuilder<SelectionNode>();
        do
            selections.Add(current.Kind == TokenKind.Spread ? Spread() : Field());
        while (!Accept(TokenKind.BraceRight));
        Leave();
        return Counted(new SelectionSetNode(selections.DrainToImmutable(), start));
    }

    FieldNode Field()
    {
        var start = current;
        if (start.Kind == TokenKind.Name && ++fields > limits.MaxFields)
            throw Limit(GraphQLErrorCodes.LimitFields, limits.MaxFields, "fields", start);

        var nameLocation = start.Location;
        var name = Name();
        string? alias = null;
        if (Accept(TokenKind.Colon))
        {
            alias = name;
            nameLocation = current.Location;
            name = Name();
        }

        var arguments = Arguments(isConstant: false);
        var directives = Directives(isConstant: false);
        var selectionSet = current.Kind == TokenKind.BraceLeft ? SelectionSet() : null;
        return Counted(new FieldNode(alias, name, nameLocation, arguments, directives, selectionSet, start.Location));
    }

    SelectionNode Spread()
    {
        var start = current.Location;
        Advance();
        var hasCondition = IsKeyword("on"u8);
        if (!hasCondition && current.Kind == TokenKind.Name)
        {
            var nameLocation = current.Location;
            var name = Name();
            return Counted(new FragmentSpreadNode(name, nameLocation, Directives(isConstant: false), start));
        }

        if (hasCondition)
            Advance();
        var typeCondition = hasCondition ? NamedType() : null;
        var directives = Directives(isConstant: false);
        return Counted(new InlineFragmentNode(typeCondition, directives, SelectionSet(), start));
    }

    ImmutableArray<DirectiveNode> Directives(bool isConstant)
    {
        if (current.Kind != TokenKind.At)
            return [];
        var directives = ImmutableArray.CreateBuilder<DirectiveNode>(1);
        do
        {
            var start = current;
            if (directives.Count == limits.MaxDirectivesPerLocation)
                throw Limit(GraphQLErrorCodes.LimitDirectives, limits.MaxDirectivesPerLocation, "directives at one place", start);
            Advance();
            var name = Name();
            directives.Add(Counted(new DirectiveNode(name, Arguments(isConstant), start.Location)));
        }
        while (current.Kind == TokenKind.At);
        return directives.DrainToImmutable();
    }

    ImmutableArray<ArgumentNode> Arguments(bool isConstant)
    {
        if (!Accept(TokenKind.ParenthesisLeft))
            return [];
        var arguments = ImmutableArray.CreateBuilder<ArgumentNode>(1);
        do
        {
            var start = current.Location;
            var name = Name();
            Expect(TokenKind.Colon);
            arguments.Add(Counted(new ArgumentNode(name, Value(isConstant), start)));
        }
        while (!Accept(TokenKind.ParenthesisRight));
        return arguments.DrainToImmutable();
    }
}
