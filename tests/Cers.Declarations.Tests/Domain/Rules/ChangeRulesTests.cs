using Cers.Declarations.Contracts;
using Cers.Declarations.Domain;
using Cers.Kernel;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.Domain.Rules;

public sealed class ChangeRulesTests
{
    public static TheoryData<int, string> Cases => [.. ChangeCases.All.Select((c, i) => (i, c.Rule))];

    [Theory, MemberData(nameof(Cases))]
    public void A_rule_fires_at_its_element(int number, string rule)
    {
        var one = ChangeCases.All[number];
        var findings = one.Fires().Findings;
        var finding = findings.FirstOrDefault(f => f.RuleId == rule && f.Path == one.Path);
        Assert.True(finding is not null, $"{rule} does not fire at {one.Path}: {string.Join("; ", findings.Select(f => $"{f.RuleId} {f.Path}"))}");
        Assert.DoesNotContain('{', finding.MessageEn);
        Assert.DoesNotContain('{', finding.MessageFr);
        Assert.NotEqual(finding.MessageEn, finding.MessageFr);
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_rule_is_silent_when_all_is_well(int number, string rule) =>
        Assert.DoesNotContain(ChangeCases.All[number].Silent().Findings, f => f.RuleId == rule);

    [Fact]
    public void A_small_amendment_is_found_nothing() => Assert.Empty(ChangeCases.Amend(d => d.Set("lines[1].fobValue", "18950.00")).Findings);

    [Fact]
    public void The_window_is_told_in_days()
    {
        var finding = Assert.Single(ChangeCases.Amend(d => d.Set("relatedParties", true), days: 91).Findings);
        Assert.Equal((Severity.Verify, "The amendment period of 90 days is over. Explain why."), (finding.Severity, finding.MessageEn));
    }

    [Fact]
    public void A_submission_is_found_nothing_by_them() => Assert.Empty(Judged.Of(_ => { }).Findings);

    /// <summary>Section 4 of the life cycle: from each state, what each step makes of it.</summary>
    [Theory]
    [InlineData("Original", "Amend", "Amended", 2)]
    [InlineData("Original", "Void", "Voided", 1)]
    [InlineData("Amended", "Amend", "Amended", 3)]
    [InlineData("Amended", "Void", "Voided", 2)]
    [InlineData("Voided", "Amend", null, 0)]
    [InlineData("Voided", "Void", null, 0)]
    public void Each_state_takes_the_steps_of_the_life_cycle(string state, string step, string? becomes, int version)
    {
        var judged = Judged.Of(_ => { });
        var declaration = Declaration.Accept(judged, default, new Deadline(null, 0), Messaging.Channel.Portal, "U000000001", Judged.Now);
        switch (state)
        {
            case "Amended":
                declaration.Amend(judged, null);
                break;
            case "Voided":
                declaration.Void();
                break;
        }

        if (becomes is null)
        {
            Assert.Throws<InvalidOperationException>(Take);
            Assert.Equal(DeclarationStatus.Voided, declaration.Status);
            return;
        }

        Take();
        Assert.Equal((becomes, version), (declaration.Status.ToString(), declaration.Version));

        void Take()
        {
            if (step == "Amend")
            {
                declaration.Amend(judged, null);
            }
            else
            {
                declaration.Void();
            }
        }
    }
}
