using System.Reflection;

namespace Cers.GraphQL.TypeSystem.Building;

/// <summary>Reads [Authorize] and [AllowAnonymous].</summary>
static class Authorizations
{
    /// <summary>Null when the member says nothing.</summary>
    public static FieldAuthorization? Of(MemberInfo member, SchemaBuilder builder)
    {
        var authorize = member.GetCustomAttribute<AuthorizeAttribute>(false);
        var anonymous = member.IsDefined(typeof(AllowAnonymousAttribute), false);
        if (authorize is not null && anonymous)
        {
            builder.Faults.Add($"{Member(member)} carries both [Authorize] and [AllowAnonymous].");
        }

        return anonymous ? FieldAuthorization.Anonymous : authorize is null ? null : new FieldAuthorization(false, authorize.Policy);
    }

    /// <summary>The method's own, else its class's.</summary>
    public static FieldAuthorization? OfMethod(MethodInfo method, SchemaBuilder builder) => Of(method, builder) ?? Of(method.DeclaringType!, builder);

    public static string Member(MemberInfo member) => member.DeclaringType is { } owner ? $"{owner.FullName}.{member.Name}" : ((Type)member).FullName!;
}
