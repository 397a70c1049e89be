namespace Cers.GraphQL.TypeSystem;

/// <summary>Who may reach a field. Without policy and not anonymous: anyone who has signed in.</summary>
public sealed record FieldAuthorization(bool AllowAnonymous, string? Policy)
{
    public static FieldAuthorization Anonymous { get; } = new(true, null);
}
