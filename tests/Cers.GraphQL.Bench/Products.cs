using System.Globalization;

namespace Cers.GraphQL.Bench;

public enum Shelf
{
    Top,
    Middle,
    Bottom,
}

/// <summary>An object of twenty fields; peers/products.mjs holds the same ones.</summary>
public sealed record Product(
    [property: ID] string Id,
    string Name,
    string Description,
    string Brand,
    string Colour,
    string Country,
    string Barcode,
    string? Remark,
    int Stock,
    int Reserved,
    int Width,
    int Height,
    int Depth,
    double Price,
    double Weight,
    double? Discount,
    bool Fragile,
    bool Available,
    Shelf Shelf,
    IReadOnlyList<string> Tags)
{
    public static IReadOnlyList<Product> All { get; } = [.. Enumerable.Range(1, 20).Select(Make)];

    private static Product Make(int n)
    {
        var text = n.ToString(CultureInfo.InvariantCulture);
        return new(
            text, $"Product {text}", $"What number {text} is good for, said in a sentence of some length.", $"Brand {n % 5}", "blue", "CA", $"00123456789{text}", n % 3 == 0 ? null : "none",
            n * 7, n, 100 + n, 200 + n, 300 + n, n + 0.25, n * 0.5, n % 2 == 0 ? null : 0.125, n % 2 == 0, n % 4 != 0, (Shelf)(n % 3), ["a", $"tag{text}"]);
    }
}

[QueryType, AllowAnonymous]
internal static class ProductQueries
{
    public static string GetHello() => "world";

    public static IReadOnlyList<Product> GetProducts() => Product.All;
}
