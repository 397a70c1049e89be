using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases.BackOffice;

[Collection(Office.Name)]
public sealed class PublishPortalMessageTests(CersApp app)
{
    [Fact]
    public async Task A_published_message_is_listed_with_who_said_it()
    {
        var officer = await app.OfficerAsync("tccu-1");

        var published = await app.SendAsync(officer, new PublishPortalMessage(Content(app)));

        var seen = await app.SendAsync(officer, new GetPortalMessage(published.Id));
        Assert.Equal((1, PortalMessageStage.Shown, "Tara Trader"), (seen.Version, seen.Stage, seen.ChangedByName));
        Assert.Equal($"done|message {published.Id}|", await app.EntryAsync(officer, nameof(PublishPortalMessage)));
    }

    [Fact]
    public async Task What_is_missing_or_cannot_be_is_said_at_its_field()
    {
        var officer = await app.OfficerAsync();
        var good = Content(app);

        Assert.Equal(
            ["identity.message_text text.en", "identity.message_text text.fr", "identity.message_severity severity", "identity.message_audience audience"],
            await app.CodesAsync(officer, new PublishPortalMessage(
                good with { Text = new LocalizedText(" ", new string('x', 501)), Severity = (PortalMessageSeverity)(-1), Audience = (PortalMessageAudience)(-1) })));
        Assert.Equal(["identity.message_end_before_begin endsAt"], await app.CodesAsync(officer, new PublishPortalMessage(good with { EndsAt = good.BeginsAt })));
        Assert.Equal(
            ["identity.message_end_past endsAt"],
            await app.CodesAsync(officer, new PublishPortalMessage(good with { BeginsAt = good.BeginsAt.AddDays(-3), EndsAt = good.BeginsAt.AddDays(-2) })));
    }

    [Theory]
    [InlineData("officer-1")]
    [InlineData("auditor")]
    [InlineData("operator")]
    public async Task Only_roles_of_the_matrix_publish(string persona) =>
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(await app.OfficerAsync(persona), new PublishPortalMessage(Content(app))));

    internal static PortalMessageContent Content(CersApp app, PortalMessageAudience audience = PortalMessageAudience.Everybody) => new(
        new LocalizedText("The portal is away on Sunday.", "Le portail sera indisponible dimanche."),
        PortalMessageSeverity.Warning,
        audience,
        app.Clock.GetUtcNow().AddMinutes(-1),
        app.Clock.GetUtcNow().AddHours(2));
}
