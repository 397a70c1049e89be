using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Domain;
using Xunit;

namespace Cers.Registration.Tests.Domain;

public sealed class AuthorizationDesignationTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);
    private static readonly LocalizedText Reason = new("It files for nobody else.", "Elle ne produit pour personne d'autre.");

    [Fact]
    public void A_provider_that_becomes_an_exporter_loses_its_one_time_ID_for_good_and_gets_another_one_later()
    {
        var provider = Provider();
        provider.GiveOneTimeId(AuthorizationId.FromOneTimeOrdinal(1), Now);

        provider.Redesignate(BusinessDesignation.Exporter, DesignationOrigin.Case, Reason, "CAS-2026-000001", Now);
        Assert.Null(provider.OneTimeId);
        provider.Redesignate(BusinessDesignation.CustomsServiceProvider, DesignationOrigin.Case, Reason, "CAS-2026-000002", Now);
        provider.GiveOneTimeId(AuthorizationId.FromOneTimeOrdinal(2), Now);

        Assert.Equal(["AZ0001", "AZ0002"], provider.OneTimeIds.Select(o => o.Id.Value));
        Assert.Equal("AZ0002", provider.OneTimeId!.Id.Value);
        Assert.Equal(
            [DesignationOrigin.Bsf831, DesignationOrigin.Case, DesignationOrigin.Case], provider.Designations.Select(d => d.Origin));
        Assert.Throws<InvalidOperationException>(() => provider.Redesignate(BusinessDesignation.CustomsServiceProvider, DesignationOrigin.Staff, Reason, null, Now));
    }

    [Fact]
    public void One_time_IDs_go_through_the_first_letters_and_never_leave_their_form()
    {
        Assert.Equal(
            ["AZ0001", "AZ9999", "BZ0001", "ZZ9999"],
            new[] { 1, 9999, 10_000, AuthorizationId.OneTimeCount }.Select(n => AuthorizationId.FromOneTimeOrdinal(n).Value));
        Assert.True(AuthorizationId.FromOneTimeOrdinal(12_345).IsOneTime);
        Assert.Throws<ArgumentOutOfRangeException>(() => AuthorizationId.FromOneTimeOrdinal(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => AuthorizationId.FromOneTimeOrdinal(AuthorizationId.OneTimeCount + 1));
    }

    [Theory]
    [InlineData(BusinessDesignation.CustomsServiceProvider, BusinessDesignation.Exporter, 0, 0, 0, true)]
    [InlineData(BusinessDesignation.Exporter, BusinessDesignation.Exporter, 0, 0, 0, false)]
    [InlineData(BusinessDesignation.CustomsServiceProvider, BusinessDesignation.CustomsServiceProvider, 0, 0, 0, false)]
    [InlineData(BusinessDesignation.Exporter, BusinessDesignation.CustomsServiceProvider, 0, 0, 0, false)]
    [InlineData(BusinessDesignation.CustomsServiceProvider, BusinessDesignation.Exporter, 1, 0, 0, false)]
    [InlineData(BusinessDesignation.CustomsServiceProvider, BusinessDesignation.Exporter, 0, 1, 0, false)]
    [InlineData(BusinessDesignation.CustomsServiceProvider, BusinessDesignation.Exporter, 0, 0, 1, false)]
    public void Only_unused_rights_are_taken_back_at_once(BusinessDesignation present, BusinessDesignation accepted, int filedFor, int oneTime, int associations, bool restorable)
    {
        var evidence = new CaseEvidence(DesignationOrigin.Bsf831, accepted, null, true, filedFor, oneTime, associations, new DateOnly(2024, 11, 23), Now);

        Assert.Equal(restorable, DesignationRules.MayBeRestored(present, evidence));
    }

    [Theory]
    [InlineData(BusinessDesignation.CustomsServiceProvider, 2, true)]
    [InlineData(BusinessDesignation.CustomsServiceProvider, 1, false)]
    [InlineData(BusinessDesignation.Exporter, 5, false)]
    public void Several_CAED_accounts_behind_a_providers_application_are_a_warning(BusinessDesignation asked, int accounts, bool warned)
    {
        var warning = DesignationRules.OfSeveralAccounts(asked, accounts);

        Assert.Equal(warned, warning is { Code: "REG-015", Path: "designation", Severity: Severity.Warning });
    }

    private static Authorization Provider() => Authorization.Allocate(
        AuthorizationId.FromOrdinal(1),
        ExporterApplication.Submit(
            "EXP-2026-000001", "a@example.ca", Forms.Good() with { ProvidesServices = true }, BusinessNumber.Parse("123456782RM0001"), Now, 5, BusinessDays.Statutory),
        Now);
}
