namespace Cers.GraphQL.TypeSystem.Scalars;

/// <summary>A UUID in its usual form with hyphens.</summary>
public sealed class UuidType() : StringScalar<Guid>(
    "UUID",
    "A universally unique identifier, such as 01936c2e-9f0a-7d1b-8c55-2a6f0c3c9d10 (RFC 9562).",
    "https://www.rfc-editor.org/rfc/rfc9562",
    (string text, out Guid value) => Guid.TryParseExact(text, "D", out value),
    value => value.ToString("D"));
