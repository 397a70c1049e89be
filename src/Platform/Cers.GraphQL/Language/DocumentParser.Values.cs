using System.Collections.Immutable;
using System.Text;

namespace Cers.GraphQL.Language;

internal ref partial struct DocumentParser
{
    ValueNode Value(bool isConstant)
    {
        var token = current;
        switch (token.Kind)
        {
            case TokenKind.BracketLeft:
                return List(isConstant);
            case TokenKind.BraceLeft:
                return Object(isConstant);
            case TokenKind.Int:
                Advance();
                return Counted(new IntValueNode(Encoding.UTF8.GetString(lexer.Bytes(token)), token.Location));
            case TokenKind.Float:
                Advance();
                return Counted(new FloatValueNode(Encoding.UTF8.GetString(lexer.Bytes(token)), token.Location));
            case TokenKind.String or TokenKind.BlockString:
                return StringLiteral();
            case TokenKind.Name:
                return NameValue();
            case TokenKind.Dollar when isConstant:
                Advance();
                throw current.Kind == TokenKind.Name
                    ? ErrorAt(token, $"Unexpected variable \"${names.Text(lexer.Bytes(current))}\" in constant value.")
                    : Unexpected(token);
            case TokenKind.Dollar:
                return Variable();
            default:
                throw Unexpected(token);
        }
    }

    ValueNode NameValue()
    {
        var location = current.Location;
        if (IsKeyword("null"u8))
        {
            Advance();
            return Counted(new NullValueNode(location));
        }

        var isTrue = IsKeyword("true"u8);
        if (isTrue || IsKeyword("false"u8))
        {
            Advance();
            return Counted(new BooleanValueNode(isTrue, location));
        }

        return Counted(new EnumValueNode(Name(), location));
    }

    VariableNode Variable()
    {
        var start = current.Location;
        Expect(TokenKind.Dollar);
        var nameLocation = current.Location;
        return Counted(new VariableNode(Name(), nameLocation, start));
    }

    StringValueNode StringLiteral()
    {
        var token = current;
        Advance();
        var value = StringText.Value(lexer.Bytes(token), token.Kind, token.HasEscapes);
        return Counted(new StringValueNode(value, token.Kind == TokenKind.BlockString, token.Location));
    }

    ListValueNode List(bool isConstant)
    {
        var start = current.Location;
        Enter();
        Advance();
        var values = ImmutableArray.CreateBuilder<ValueNode>();
        while (!Accept(TokenKind.BracketRight))
            values.Add(Value(isConstant));
        Leave();
        return Counted(new ListValueNode(values.DrainToImmutable(), start));
    }

    ObjectValueNode Object(bool isConstant)
    {
        var start = current.Location;
        Enter();
        Advance();
        var entries = ImmutableArray.CreateBuilder<ObjectFieldNode>();
        while (!Accept(TokenKind.BraceRight))
        {
            var fieldStart = current.Location;
            var name = Name();
            Expect(TokenKind.Colon);
            entries.Add(Counted(new ObjectFieldNode(name, Value(isConstant), fieldStart)));
        }

        Leave();
        return Counted(new ObjectValueNode(entries.DrainToImmutable(), start));
    }
}
