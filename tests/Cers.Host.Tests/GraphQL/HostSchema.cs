namespace Cers.Host.Tests.GraphQL;

/// <summary>The scalars that the Host adds. SDL does not say what they take, so that graphql-js takes anything: here are right literals.</summary>
internal static class HostSchema
{
    public static IReadOnlyDictionary<string, string[]> Scalars { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["AuthorizationId"] = ["\"AB1234\""],
        ["BusinessNumber"] = ["\"123456782RM0001\""],
        ["DateTime"] = ["\"2026-11-23T09:30:00-05:00\"", "\"2026-11-23T09:30:00Z\""],
        ["Decimal"] = ["\"12.50\"", "\"0\"", "12", "1.5"],
        ["HsCode"] = ["\"03061200\""],
        ["LocalDate"] = ["\"2026-11-23\""],
        ["ProofOfReport"] = ["\"AB1234202611231\""],
        ["UserReferenceNumber"] = ["\"U000000018\""],
        ["Long"] = ["\"1\""],
        ["UUID"] = ["\"01936c2e-9f0a-7d1b-8c55-2a6f0c3c9d10\""],
    };

    /// <summary>Whether an error says that one of these scalars refuses a literal, or a value of a variable; graphql-js knows no more than their names.</summary>
    public static bool IsOfOwnScalar(string message) => Scalars.Keys.Any(name =>
        message.StartsWith($"{name} cannot represent", StringComparison.Ordinal) || message.Contains($"; {name} cannot represent", StringComparison.Ordinal));
}
