using System.Text.Json;

namespace Cers.GraphQL.Bench;

/// <summary>What is asked.</summary>
internal static class Requests
{
    public const string Trivial = "{ hello }";

    public const string Page =
        """
        query Page { products { id name description brand colour country barcode remark stock reserved width height depth price weight discount fragile available shelf tags } }
        """;

    /// <summary>About two kilobytes with variables, aliases, fragments and directives.</summary>
    public static string TwoKilobytes { get; } =
        $$"""
        query Large($withTags: Boolean! = true, $short: Boolean = false) {
          first: products { ...Names ...Sizes @include(if: $withTags) ...Prices }
          second: products { ...Names ...Prices tags @skip(if: $short) }
          {{string.Join("\n  ", Enumerable.Range(0, 12).Select(i => $"list{i}: products {{ __typename id name{i}: name colour stock price shelf available @include(if: $withTags) }}"))}}
          hello
        }

        fragment Names on Product { id name description brand ... on Product { colour country barcode remark } }
        fragment Sizes on Product { width height depth weight ...Stock tags @include(if: $withTags) }
        fragment Stock on Product { stock reserved available fragile shelf }
        fragment Prices on Product { price discount ...Stock }
        """;

    public static byte[] Body(string query) => JsonSerializer.SerializeToUtf8Bytes(new { query });
}
