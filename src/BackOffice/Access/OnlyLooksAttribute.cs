namespace Cers.BackOffice.Access;

/// <summary>A request to this endpoint is nothing that somebody does: the session's idle time goes on.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnlyLooksAttribute : Attribute;
