namespace Cers.Identity.Domain;

/// <summary>What counts as an e-mail address here, and when two are the same.</summary>
internal static class EmailAddress
{
    public const int MaxLength = 70;

    public static bool IsWellFormed(string? text)
    {
        var address = (text ?? string.Empty).Trim();
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return address.Length <= MaxLength && at > 0 && at == address.LastIndexOf('@') && at < address.Length - 3
            && address.IndexOf('.', at) > at + 1 && !address.EndsWith('.')
            && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or ';' or '<' or '>' or '"' or '(' or ')');
    }

    /// <summary>Mail systems in use do not tell addresses apart by case, and people do not type it the same.</summary>
    public static string Key(string address) => address.Trim().ToLowerInvariant();
}
