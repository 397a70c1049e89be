using System.Text.RegularExpressions;

namespace Cers.Declarations.Domain.Rules;

/// <summary>Expressions of elements.</summary>
internal static partial class Formats
{
    private const int MatchTimeout = 1000;

    [GeneratedRegex("^[0-9]{9}RM[0-9]{4}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchTimeout)]
    public static partial Regex BusinessNumber();

    [GeneratedRegex("^[A-Z][A-Y][0-9]{4}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchTimeout)]
    public static partial Regex RegularAuthorizationId();

    [GeneratedRegex("^[A-Za-z0-9]+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchTimeout)]
    public static partial Regex LettersAndDigits();

    [GeneratedRegex("^[A-Za-z0-9]{4}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchTimeout)]
    public static partial Regex CarrierCode();

    [GeneratedRegex("^[0-9]{7}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchTimeout)]
    public static partial Regex ImoNumber();

    [GeneratedRegex(@"^[\p{L}0-9 \-/.]+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchTimeout)]
    public static partial Regex PermitNumber();

    /// <summary>An air waybill: 999-99999999.</summary>
    [GeneratedRegex("^[0-9]{3}-[0-9]{8}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchTimeout)]
    public static partial Regex AirWaybill();

    [GeneratedRegex("^[A-Z]{4}[0-9]{7}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchTimeout)]
    public static partial Regex ContainerNumber();

    [GeneratedRegex("^[A-HJ-NPR-Z0-9]{17}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchTimeout)]
    public static partial Regex Vin();

    /// <summary>One @, a domain with a dot, no space.</summary>
    [GeneratedRegex(@"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchTimeout)]
    public static partial Regex Email();

    /// <summary>7 to 15 digits after removing + ( ) - . and spaces.</summary>
    public static bool IsPhone(string text)
    {
        var digits = string.Concat(text.Where(c => c is not ('+' or '(' or ')' or '-' or '.' or ' ')));
        return digits.Length is >= 7 and <= 15 && !digits.AsSpan().ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>True when a figure fits into so many digits before and after the point.</summary>
    public static bool Fits(decimal figure, int digits, int decimals) =>
        Math.Abs(decimal.Truncate(figure)) < Pow10(digits) && Decimals(figure) <= decimals;

    /// <summary>How many decimals a figure has, trailing zeros not counted.</summary>
    public static int Decimals(decimal figure)
    {
        var decimals = 0;
        for (var rest = figure - decimal.Truncate(figure); rest != 0; rest -= decimal.Truncate(rest))
        {
            rest *= 10;
            decimals++;
        }

        return decimals;
    }

    private static decimal Pow10(int digits)
    {
        var power = 1m;
        for (var i = 0; i < digits; i++)
        {
            power *= 10;
        }

        return power;
    }
}
