using System.Collections.Immutable;

namespace Cers.GraphQL.Language;

internal ref partial struct DocumentParser
{
    private SelectionSetNode SelectionSet()
    {
        var start = _token.Location;
        if (_token.Kind == TokenKind.BraceLeft)
            Enter();
        Expect(TokenKind.BraceLeft);
        var selections = ImmutableArray.CreateBuilder<SelectionNode>();
        do
            selections.Add(_token.Kind == TokenKind.Spread ? Spread() : Field());
        while (!Accept(TokenKind.BraceRight));
        Leave();
        return Counted(new SelectionSetNode(selections.DrainToImmutable(), start));
    }

    private FieldNode Field()
    {
        var start = _token;
        if (start.Kind == TokenKind.Name && ++_fields > _limits.MaxFields)
            throw Limit(GraphQLErrorCodes.LimitFields, _limits.MaxFields, "fields", start);

        var nameLocation = start.Location;
        var name = Name();
        string? alias = null;
        if (Accept(TokenKind.Colon))
        {
            alias = name;
            nameLocation = _token.Location;
            name = Name();
        }

        var arguments = Arguments(isConstant: false);
        var directives = Directives(isConstant: false);
        var selectionSet = _token.Kind == TokenKind.BraceLeft ? SelectionSet() : null;
        return Counted(new FieldNode(alias, name, nameLocation, arguments, directives, selectionSet, start.Location));
    }

    private SelectionNode Spread()
    {
        var start = _token.Location;
        Advance();
        var hasCondition = IsKeyword("on"u8);
        if (!hasCondition && _token.Kind == TokenKind.Name)
        {
            var nameLocation = _token.Location;
            var name = Name();
            return Counted(new FragmentSpreadNode(name, nameLocation, Directives(isConstant: false), start));
        }

        if (hasCondition)
            Advance();
        var typeCondition = hasCondition ? NamedType() : null;
        var directives = Directives(isConstant: false);
        return Counted(new InlineFragmentNode(typeCondition, directives, SelectionSet(), start));
    }

    private ImmutableArray<DirectiveNode> Directives(bool isConstant)
    {
        if (_token.Kind != TokenKind.At)
            return [];
        var directives = ImmutableArray.CreateBuilder<DirectiveNode>(1);
        do
        {
            var start = _token;
            if (directives.Count == _limits.MaxDirectivesPerLocation)
                throw Limit(GraphQLErrorCodes.LimitDirectives, _limits.MaxDirectivesPerLocation, "directives at one place", start);
            Advance();
            var name = Name();
            directives.Add(Counted(new DirectiveNode(name, Arguments(isConstant), start.Location)));
        }
        while (_token.Kind == TokenKind.At);
        return directives.DrainToImmutable();
    }

    private ImmutableArray<ArgumentNode> Arguments(bool isConstant)
    {
        if (!Accept(TokenKind.ParenthesisLeft))
            return [];
        var arguments = ImmutableArray.CreateBuilder<ArgumentNode>(1);
        do
        {
            var start = _token.Location;
            var name = Name();
            Expect(TokenKind.Colon);
            arguments.Add(Counted(new ArgumentNode(name, Value(isConstant), start)));
        }
        while (!Accept(TokenKind.ParenthesisRight));
        return arguments.DrainToImmutable();
    }
}
