using System.Text;
using Cers.GraphQL.Language;
using Cers.GraphQL.Tests.Differential;
using Cers.GraphQL.Tests.Fixture;

namespace Cers.GraphQL.Tests.Language;

public sealed class PrinterTests
{
    const string KitchenSink = """"
        "Query description"
        query queryName($foo: ComplexType, $site: Site = MOBILE @onVariable) @onQuery {
          whoever123is: node(id: [123, 456]) {
            id
            ... on User @onInlineFragment {
              field2 {
                id
                alias: field1(first: 10, after: $foo) @include(if: $foo) {
                  id
                  ...frag @onFragmentSpread
                }
              }
            }
            ... @skip(unless: $foo) {
              id
            }
            ... {
              id
            }
          }
        }

        mutation likeStory @onMutation {
          like(story: 123) @onField {
            story {
              id @onField
            }
          }
        }

        """
        Fragment description
        of two lines
        """
        fragment frag on Friend @onFragmentDefinition {
          foo(
            size: $site
            bar: 12.5e3
            obj: {
              key: "value with some more text that is needed to make it long"
              block: """
              block string uses \"""
              """
            }
          )
          unnamed(truthy: true, falsy: false, nullish: null)
          query
        }

        {
          short
          text(a: "\t\"é\u0007")
        }
        """";

    [Fact]
    public void The_canonical_layout_is_printed_as_it_was_read() => Assert.Equal(KitchenSink, Reprinted(KitchenSink));

    [Fact]
    public void What_is_printed_reads_back_equal()
    {
        var generator = new DocumentGenerator(TradeSchema.Schema, 7);
        for (var i = 0; i < 200; i++)
        {
            var printed = Reprinted(generator.Document(0));
            Assert.Equal(printed, Reprinted(printed));
        }
    }

    [Theory]
    [InlineData("one line")]
    [InlineData("two\nlines")]
    [InlineData("  starts with blanks")]
    [InlineData("first\n  second is indented")]
    [InlineData("ends with a quote\"")]
    [InlineData("ends with a backslash\\")]
    [InlineData("holds \"\"\" quotes")]
    [InlineData("ends with \"\"\"")]
    [InlineData("\n leading line end")]
    [InlineData("trailing line end\n")]
    [InlineData(" all\n indented")]
    [InlineData("\0 controls \r here")]
    [InlineData("")]
    [InlineData("   ")]
    public void A_block_string_reads_back_equal_whatever_it_holds(string value)
    {
        var printed = new StringValueNode(value, isBlock: true, default).ToString();
        Assert.Equal(value, ((StringValueNode)GraphQLDocumentParser.ParseValue(Encoding.UTF8.GetBytes(printed), ParserLimits.Default)).Value);
    }

    [Fact]
    public void A_value_in_an_error_is_cut_short_however_long_it_is()
    {
        var value = GraphQLDocumentParser.ParseValue(Encoding.UTF8.GetBytes($"[{string.Join(' ', Enumerable.Repeat("{ a: [\"xyz\"] }", 1000))}]"), ParserLimits.Default);
        Assert.Equal(41, SyntaxPrinter.PrintShort(value, 40).Length);
    }

    static string Reprinted(string text) => GraphQLDocumentParser.Parse(Encoding.UTF8.GetBytes(text), Judge.FarLimits).ToString();
}
