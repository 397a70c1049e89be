using System.Reflection;
using Cers.BackOffice.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cers.Architecture.Tests.Access;

/// <summary>Every page model of every assembly.</summary>
internal static class Pages
{
    public static IReadOnlyList<PageOfOurs> All { get; } =
        [.. Solution.Assemblies.SelectMany(a => a.GetTypes()).Where(t => !t.IsAbstract && typeof(PageModel).IsAssignableFrom(t)).Select(t => new PageOfOurs(t))];
}

internal sealed record PageOfOurs(Type Type)
{
    public IReadOnlyList<PageAccessAttribute> Access => [.. Type.GetCustomAttributes<PageAccessAttribute>()];

    public IReadOnlyList<string> Permissions => [.. Access.OfType<PagePermissionAttribute>().Select(a => a.Permission)];

    public override string ToString() => Type.Name;
}
