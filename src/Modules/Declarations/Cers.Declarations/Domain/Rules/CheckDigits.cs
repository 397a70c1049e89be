namespace Cers.Declarations.Domain.Rules;

/// <summary>Numbers that prove themselves: ships, containers, vehicles.</summary>
internal static class CheckDigits
{
    // Weight by position of a vehicle identification number; the ninth is the check digit itself.
    private static readonly int[] VinWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

    /// <summary>Seven digits, of which the last is that of the sum of the others by 7 to 2. IMO ship identification number scheme.</summary>
    public static bool Imo(string number)
    {
        var sum = 0;
        for (var i = 0; i < 6; i++)
        {
            sum += (number[i] - '0') * (7 - i);
        }

        return sum % 10 == number[6] - '0';
    }

    /// <summary>Four letters and seven digits, of which the last checks the others. ISO 6346.</summary>
    public static bool Container(string number)
    {
        if (!Formats.ContainerNumber().IsMatch(number))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 10; i++)
        {
            sum += ContainerValue(number[i]) << i;
        }

        return sum % 11 % 10 == number[10] - '0';
    }

    /// <summary>
    /// Seventeen characters without I, O and Q; one that was given in North America has a check digit. ISO 3779. Numbers of seventeen exist since the model year 1981.
    /// </summary>
    public static bool Vin(string number)
    {
        var vin = number.ToUpperInvariant();
        if (!Formats.Vin().IsMatch(vin))
        {
            return false;
        }

        if (vin[0] is < '1' or > '5')
        {
            return true;
        }

        var rest = vin.Select((c, i) => VinValue(c) * VinWeights[i]).Sum() % 11;
        return vin[8] == (rest == 10 ? 'X' : (char)('0' + rest));
    }

    // A is 10, and multiples of eleven are left out: B is 12.
    private static int ContainerValue(char c)
    {
        var value = c - 'A' + 10;
        return c <= '9' ? c - '0' : value + ((value - 1) / 10);
    }

    private static int VinValue(char c) => c switch
    {
        <= '9' => c - '0',
        <= 'H' => c - 'A' + 1,
        <= 'R' => c - 'J' + 1,
        _ => c - 'S' + 2,
    };
}
