using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Domain;
using Xunit;

namespace Cers.Registration.Tests.Domain;

public sealed class ApplicationRulesTests
{
    private static readonly ServiceProvider Csp = new() { LegalName = "Pacific Crossing Customs Services Inc.", BusinessNumber = "999999998RM0001" };

    public static TheoryData<string, string> Broken => new()
    {
        { "REG-001 businessNumber", "number-check-digit" },
        { "REG-001 businessNumber", "number-format" },
        { "REG-006 providesServices", "services-unanswered" },
        { "REG-006 cspUsed", "csp-unanswered" },
        { "REG-007 csp.businessNumber", "csp-number" },
        { "REG-014 csp.businessNumber", "csp-is-applicant" },
        { "REG-009 certification", "not-certified" },
        { "REG-009 certifiedByName", "certified-by-nobody" },
        { "REG-009 certifiedByTitle", "certified-without-title" },
    };

    [Fact]
    public void A_good_form_breaks_no_rule()
    {
        Assert.Empty(ApplicationRules.OfForm(Forms.Good()));
        Assert.Empty(ApplicationRules.OfForm(Forms.Good() with { CspUsed = true, Csp = Csp }));
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void Each_broken_rule_is_told_with_its_id_and_the_field(string expected, string fault)
    {
        var good = Forms.Good();
        var form = fault switch
        {
            "number-check-digit" => good with { BusinessNumber = "123456783RM0001" },
            "number-format" => good with { BusinessNumber = "123456782RT0001" },
            "services-unanswered" => good with { ProvidesServices = null },
            "csp-unanswered" => good with { CspUsed = null },
            "csp-number" => good with { CspUsed = true, Csp = Csp with { BusinessNumber = "123" } },
            "csp-is-applicant" => good with { CspUsed = true, Csp = Csp with { BusinessNumber = " 123456782 rm 0001" } },
            "not-certified" => good with { Certification = false },
            "certified-by-nobody" => good with { CertifiedByName = " " },
            "certified-without-title" => good with { CertifiedByTitle = null },
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };

        var violation = Assert.Single(ApplicationRules.OfForm(form));

        Assert.Equal(expected, $"{violation.Code} {violation.Path}");
        Assert.NotEqual(violation.Text.En, violation.Text.Fr);
    }

    [Theory]
    [InlineData(null, true, "REG-002")]
    [InlineData(RmDesignation.Export, false, "REG-002")]
    [InlineData(RmDesignation.Both, false, "REG-002")]
    [InlineData(RmDesignation.Import, true, "REG-003")]
    [InlineData(RmDesignation.None, true, "REG-003")]
    [InlineData(RmDesignation.Export, true, null)]
    [InlineData(RmDesignation.Both, true, null)]
    public void The_RM_account_must_be_open_and_for_export(RmDesignation? designation, bool open, string? expected)
    {
        var account = designation is { } known
            ? new RmAccount
            {
                BusinessNumber = BusinessNumber.Parse("123456782RM0001"),
                Designation = known,
                Open = open,
                LegalName = "Northern Maple Exports Inc.",
                AsOf = new DateOnly(2026, 1, 5),
            }
            : null;

        Assert.Equal(expected, ApplicationRules.OfAccount(account)?.Code);
    }

    [Theory]
    [InlineData("Northern  maple exports inc.", null)]
    [InlineData("Northern Maple Export Inc.", "REG-008")]
    public void A_legal_name_that_differs_from_the_register_is_a_warning(string name, string? expected)
    {
        var warning = ApplicationRules.OfLegalName(name, "Northern Maple Exports Inc.");

        Assert.Equal(expected, warning?.Code);
        Assert.True(warning is null or { Severity: Severity.Warning });
    }
}
