using System.Collections.Immutable;
using System.Text;

namespace Cers.GraphQL.Language;

internal ref partial struct DocumentParser
{
    private ValueNode Value(bool isConstant)
    {
        var token = _token;
        switch (token.Kind)
        {
            case TokenKind.BracketLeft:
                return List(isConstant);
            case TokenKind.BraceLeft:
                return Object(isConstant);
            case TokenKind.Int:
                Advance();
                return Counted(new IntValueNode(Encoding.UTF8.GetString(_lexer.Bytes(token)), token.Location));
            case TokenKind.Float:
                Advance();
                return Counted(new FloatValueNode(Encoding.UTF8.GetString(_lexer.Bytes(token)), token.Location));
            case TokenKind.String or TokenKind.BlockString:
                return StringLiteral();
            case TokenKind.Name:
                return NameValue();
            case TokenKind.Dollar when isConstant:
                Advance();
                throw _token.Kind == TokenKind.Name
                    ? ErrorAt(token, $"Unexpected variable \"${_names.Text(_lexer.Bytes(_token))}\" in constant value.")
                    : Unexpected(token);
            case TokenKind.Dollar:
                return Variable();
            default:
                throw Unexpected(token);
        }
    }

    private ValueNode NameValue()
    {
        var location = _token.Location;
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

    private VariableNode Variable()
    {
        var start = _token.Location;
        Expect(TokenKind.Dollar);
        var nameLocation = _token.Location;
        return Counted(new VariableNode(Name(), nameLocation, start));
    }

    private StringValueNode StringLiteral()
    {
        var token = _token;
        Advance();
        var value = StringText.Value(_lexer.Bytes(token), token.Kind, token.HasEscapes);
        return Counted(new StringValueNode(value, token.Kind == TokenKind.BlockString, token.Location));
    }

    private ListValueNode List(bool isConstant)
    {
        var start = _token.Location;
        Enter();
        Advance();
        var values = ImmutableArray.CreateBuilder<ValueNode>();
        while (!Accept(TokenKind.BracketRight))
            values.Add(Value(isConstant));
        Leave();
        return Counted(new ListValueNode(values.DrainToImmutable(), start));
    }

    private ObjectValueNode Object(bool isConstant)
    {
        var start = _token.Location;
        Enter();
        Advance();
        var fields = ImmutableArray.CreateBuilder<ObjectFieldNode>();
        while (!Accept(TokenKind.BraceRight))
        {
            var fieldStart = _token.Location;
            var name = Name();
            Expect(TokenKind.Colon);
            fields.Add(Counted(new ObjectFieldNode(name, Value(isConstant), fieldStart)));
        }

        Leave();
        return Counted(new ObjectValueNode(fields.DrainToImmutable(), start));
    }
}
