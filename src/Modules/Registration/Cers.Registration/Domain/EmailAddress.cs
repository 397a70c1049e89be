namespace Cers.Registration.Domain;

/// <summary>What counts as an applicant's e-mail address, and when two are the same.</summary>
internal static class EmailAddress
{
    /// <summary>Form BSF831 as kept here: at most 70 characters.</summary>
    public const int MaxLength = 70;

    public static bool IsWellFormed(string? text)
    {
        var address = Key(text ?? "");
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return address.Length <= MaxLength && at > 0 && at == address.LastIndexOf('@')
            && address.IndexOf('.', at) > at + 1 && !address.EndsWith('.') && !address.Contains("..", StringComparison.Ordinal)
            && address.All(c => c is > ' ' and <= '~' && !",;<>\"()[]\\".Contains(c));
    }

    /// <summary>Mail systems in use do not tell addresses apart by case, and people do not type it the same.</summary>
    public static string Key(string address) => address.Trim().ToLowerInvariant();
}
