using Cers.BackOffice.Areas.Registration.Pages.Applications;
using Cers.BackOffice.Areas.Registration.Pages.Register;
using Cers.BackOffice.Areas.Registration.Pages.Secrets;
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

    public static IReadOnlyList<Crumb> AboveSecret(string number) =>
    [
        new(LayoutTexts.Home, Links.Home),
        new(SecretTexts.Title, RegistrationLinks.Secrets),
        new(new($"{number}", $"{number}"), RegistrationLinks.Secret(number)),
    ];

    public static IReadOnlyList<Crumb> AboveAuthorization(string id) =>
    [
        new(LayoutTexts.Home, Links.Home),
        new(RegisterTexts.Title, RegistrationLinks.Register),
        new(new($"{id}", $"{id}"), RegistrationLinks.Authorization(id)),
    ];

    public static IReadOnlyList<Crumb> AboveRmAccount(string number) =>
    [
        new(LayoutTexts.Home, Links.Home),
        new(RegisterTexts.Title, RegistrationLinks.Register),
        new(new($"{number}", $"{number}"), RegistrationLinks.RmAccount(number)),
    ];
}
