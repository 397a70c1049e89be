using System.Globalization;
using Cers.Kernel;

namespace Cers.Declarations.Domain.Rules;

/// <summary>
/// A customs service provider files once for an exporter that has no account. What an amendment may not change was judged when it was submitted, by the rights of
/// that day.
/// </summary>
internal static class OneTimeRules
{
    [Rule("DEC-OTS-001")]
    public static void OnlyProvidersMakeOneTimeSubmissions(Judgement j)
    {
        if (j is { OneTime: true, Change: null, Account.Designation: not BusinessDesignation.CustomsServiceProvider })
        {
            j.Finds("control.submissionType");
        }
    }

    /// <summary>A one-time authorization ID is good only while the provider's own is.</summary>
    [Rule("DEC-OTS-002")]
    public static void AuthorizationIdIsTheOneTimeOne(Judgement j)
    {
        if (j is { OneTime: true, Change: null, Account.Designation: BusinessDesignation.CustomsServiceProvider } && j.Content.Exporter?.AuthorizationId is { } id && (id != j.Account.OneTimeId?.Value || !j.Account.AuthorizationActive))
        {
            j.Finds("exporter.authorizationId");
        }
    }

    [Rule("DEC-OTS-003")]
    public static void BusinessNumberIsTheProviders(Judgement j)
    {
        if (j is { OneTime: true, Change: null } && j.Content.Exporter?.BusinessNumber is { } number && number != j.Account.BusinessNumber.Value)
        {
            j.Finds("exporter.businessNumber");
        }
    }

    [Rule("DEC-OTS-004")]
    public static void NameIsNotTheProviders(Judgement j)
    {
        if (j.OneTime && j.Content.Exporter?.Name is { } name && (Names.Same(name, j.Account.LegalName) || Names.Same(name, j.Account.OperatingName)))
        {
            j.Finds("exporter.name");
        }
    }

    [Rule("DEC-OTS-005")]
    public static void AnExporterThatComesBackRegisters(Judgement j)
    {
        if (j.OneTime && j.Earlier.OneTimeSubmissions >= j.Figure("oneTime.perExporterPer12Months", j.ReceivedOn))
        {
            var count = j.Earlier.OneTimeSubmissions.ToString(CultureInfo.InvariantCulture);
            j.Finds("exporter.name", ("count", new LocalizedText(count, count)));
        }
    }

    [Rule("DEC-OTS-006")]
    public static void AClientIsFiledForRegularly(Judgement j)
    {
        if (j.OneTime && j.Content.Exporter?.Name is { } name && j.ClientNames.Any(client => Names.Same(client, name)))
        {
            j.Finds("exporter.name");
        }
    }
}
