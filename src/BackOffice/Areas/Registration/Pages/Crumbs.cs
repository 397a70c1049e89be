using Cers.BackOffice.Areas.Registration.Pages.Applications;
using Cers.BackOffice.Layout;

namespace Cers.BackOffice.Areas.Registration.Pages;

/// <summary>The way to the pages about one application.</summary>
internal static class Crumbs
{
    public static IReadOnlyList<Crumb> Above(string number) =>
    [
        new(LayoutTexts.Home, Links.Home),
        new(IndexTexts.Title, RegistrationLinks.Applications),
        new(new($"{number}", $"{number}"), RegistrationLinks.Application(number)),
    ];
}
