namespace Cers.Kernel;

/// <summary>Luhn's check digit (mod 10), as used by business numbers and user reference numbers.</summary>
public static class Luhn
{
    /// <summary>True when the last digit is the check digit of those before it. The text must hold ASCII digits only.</summary>
    public static bool IsValid(ReadOnlySpan<char> digits) => Sum(digits, doubleLast: false) % 10 == 0;

    /// <summary>The digit that makes <paramref name="digits"/> valid when appended.</summary>
    public static char CheckDigit(ReadOnlySpan<char> digits) => (char)('0' + ((10 - (Sum(digits, doubleLast: true) % 10)) % 10));

    private static int Sum(ReadOnlySpan<char> digits, bool doubleLast)
    {
        var sum = 0;
        var twice = doubleLast;
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            var digit = digits[i] - '0';
            if (twice)
            {
                digit *= 2;
                if (digit > 9)
                {
                    digit -= 9;
                }
            }

            sum += digit;
            twice = !twice;
        }

        return sum;
    }
}
