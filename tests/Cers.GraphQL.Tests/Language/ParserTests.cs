using System.Text;
using Cers.GraphQL.Language;

namespace Cers.GraphQL.Tests.Language;

public sealed class ParserTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"simple\"", "simple")]
    [InlineData("\" white space \"", " white space ")]
    [InlineData("\"quote \\\"\"", "quote \"")]
    [InlineData("\"escaped \\n\\r\\b\\t\\f\\/\\\\\"", "escaped \n\r\b\t\f/\\")]
    [InlineData("\"\\u00e9\\u{1F600}\\uD83D\\uDE00\\u{000041}é😀\"", "é😀😀Aé😀")]
    [InlineData("\"# , no comment\"", "# , no comment")]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\"simple\"\"\"", "simple")]
    [InlineData("\"\"\" first line keeps its blanks \"\"\"", " first line keeps its blanks ")]
    [InlineData("\"\"\"contains \" quote\"\"\"", "contains \" quote")]
    [InlineData("\"\"\"contains \\\"\"\" triple quote\"\"\"", "contains \"\"\" triple quote")]
    [InlineData("\"\"\"unescaped \\n\\r\\u00e9\"\"\"", "unescaped \\n\\r\\u00e9")]
    [InlineData("\"\"\"a\rb\r\nc\nd\"\"\"", "a\nb\nc\nd")]
    [InlineData("\"\"\"\n\n    spans\n      several\n\n    lines\n  \n\"\"\"", "spans\n  several\n\nlines")]
    [InlineData("\"\"\"first\n\tone\n\t\ttwo\n \"\"\"", "first\none\n\ttwo")]
    [InlineData("\"\"\"  \n  \n\"\"\"", "")]
    [InlineData("\"\"\"   first\n  x\n   y\"\"\"", "   first\nx\n y")]
    public void A_string_means(string literal, string value) => Assert.Equal(value, Assert.IsType<StringValueNode>(Value(literal)).Value);

    [Theory]
    [InlineData("-0", SyntaxKind.IntValue)]
    [InlineData("0", SyntaxKind.IntValue)]
    [InlineData("-9", SyntaxKind.IntValue)]
    [InlineData("123456789012345678901234567890", SyntaxKind.IntValue)]
    [InlineData("4.123", SyntaxKind.FloatValue)]
    [InlineData("-0.0", SyntaxKind.FloatValue)]
    [InlineData("123e4", SyntaxKind.FloatValue)]
    [InlineData("123E-4", SyntaxKind.FloatValue)]
    [InlineData("-1.123e+4567", SyntaxKind.FloatValue)]
    [InlineData("true", SyntaxKind.BooleanValue)]
    [InlineData("null", SyntaxKind.NullValue)]
    [InlineData("nullish", SyntaxKind.EnumValue)]
    [InlineData("on", SyntaxKind.EnumValue)]
    [InlineData("$true", SyntaxKind.Variable)]
    [InlineData("[]", SyntaxKind.ListValue)]
    [InlineData("{}", SyntaxKind.ObjectValue)]
    public void A_value_keeps_its_kind_and_text(string literal, SyntaxKind kind)
    {
        var value = Value(literal);
        Assert.Equal(kind, value.Kind);
        Assert.Equal(literal, value.ToString());
    }

    [Fact]
    public void Nodes_know_their_places_in_units_that_editors_count()
    {
        var document = Parse("\uFEFF# é\r\nquery Q($v: [Int!] = 1 @d) {\r  é: a\n}".Replace("é: ", "x: ", StringComparison.Ordinal));
        var operation = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]);
        Assert.Equal((2, 1), Place(operation.Location));
        Assert.Equal((2, 7), Place(operation.NameLocation));
        var variable = operation.VariableDefinitions[0];
        Assert.Equal((2, 9), Place(variable.Location));
        Assert.Equal((2, 10), Place(variable.Variable.NameLocation));
        Assert.Equal((2, 13), Place(variable.Type.Location));
        Assert.Equal((2, 22), Place(variable.DefaultValue!.Location));
        Assert.Equal((2, 24), Place(variable.Directives[0].Location));
        Assert.Equal((2, 28), Place(operation.SelectionSet.Location));
        var field = Assert.IsType<FieldNode>(operation.SelectionSet.Selections[0]);
        Assert.Equal((3, 3), Place(field.Location));
        Assert.Equal((3, 6), Place(field.NameLocation));
        Assert.Equal("x", field.ResponseName);
        Assert.Equal(9, operation.Location.Start);
    }

    [Fact]
    public void Columns_after_characters_of_every_length_are_UTF16_units()
    {
        var document = Parse("{ a(b: \"\"\"é€😀\"\"\") c(d: \"é€😀\") # é€😀\n e }");
        var fields = document.Definitions[0].SelectionSet.Selections;
        Assert.Equal([(1, 3), (1, 20), (2, 2)], fields.Select(field => Place(field.Location)));
    }

    [Fact]
    public void Descriptions_stand_on_operations_fragments_and_variables()
    {
        var document = Parse("\"op\" query Q(\"var\" $v: Int) { a } \"\"\"fr\"\"\" fragment F on T { a }");
        var operation = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]);
        Assert.Equal("op", operation.Description!.Value);
        Assert.Equal("var", operation.VariableDefinitions[0].Description!.Value);
        Assert.Equal("fr", document.Definitions[1].Description!.Value);
        Assert.True(document.Definitions[1].Description!.IsBlock);
    }

    [Fact]
    public void Keywords_are_names_like_others()
    {
        foreach (var name in (string[])["on", "fragment", "query", "mutation", "subscription", "true", "false", "null", "type"])
        {
            var field = (FieldNode)Parse($"query {name} {{ {name}: {name}({name}: {name}) ...{(name == "on" ? "x" : name)} }}").Definitions[0].SelectionSet.Selections[0];
            Assert.Equal((name, name, name), (field.Alias, field.Name, field.Arguments[0].Name));
        }
    }

    [Fact]
    public void Equal_names_of_a_document_are_one_string()
    {
        var fields = Parse("{ declaration declaration }").Definitions[0].SelectionSet.Selections;
        Assert.Same(((FieldNode)fields[0]).Name, ((FieldNode)fields[1]).Name);
    }

    [Fact]
    public void Byte_order_marks_and_commas_are_ignored_anywhere() =>
        Assert.Equal("{\n  a\n  b(c: [1, 2])\n}", Parse("\uFEFF,{\uFEFF,,a,\uFEFFb\uFEFF(,c:\uFEFF[1\uFEFF2,],),}\uFEFF").ToString());

    static ValueNode Value(string literal) => GraphQLDocumentParser.ParseValue(Encoding.UTF8.GetBytes(literal), ParserLimits.Default);

    static DocumentNode Parse(string text) => GraphQLDocumentParser.Parse(Encoding.UTF8.GetBytes(text), ParserLimits.Default);

    static (int Line, int Column) Place(Location location) => (location.Line, location.Column);
}
