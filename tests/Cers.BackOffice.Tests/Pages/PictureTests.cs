using Cers.BackOffice.Tests.Browser;
using Cers.Registration.Contracts;
using Microsoft.Playwright;
using Xunit;

namespace Cers.BackOffice.Tests.Pages;

/// <summary>Takes the picture of the README: <c>CERS_TAKE_PICTURE=1 dotnet test tests/Cers.BackOffice.Tests --filter PictureTests</c> renews it.</summary>
[Collection(OfficeTests.Name)]
public sealed class PictureTests(OfficeApp app, OfficeBrowser chromium)
{
    private static readonly string Kept = Path.Combine(Root(), "docs/images/back-office.png");

    [Fact]
    public async Task The_picture_shows_an_application_on_one_page()
    {
        using var officer = await app.AsPersonaAsync("officer-2");
        await using var window = await chromium.OpenAsync(app.Address, officer.Cookies);
        await window.GoToAsync($"/registration/applications/{app.Applications[ApplicationState.PendingSecondReview]}?lang=en");

        var picture = await window.Page.ScreenshotAsync(new PageScreenshotOptions { Clip = new Clip { Width = 1280, Height = 1180 }, FullPage = true });

        Assert.True(picture.Length > 50_000, "the picture is empty");
        if (!File.Exists(Kept) || Environment.GetEnvironmentVariable("CERS_TAKE_PICTURE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Kept)!);
            await File.WriteAllBytesAsync(Kept, picture, TestContext.Current.CancellationToken);
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Cers.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
