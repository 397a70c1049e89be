using Cers.Kernel;

namespace Cers.Declarations.Domain.Rules;

/// <summary>Who files for whom.</summary>
internal static class ServiceProviderRules
{
    [Rule("DEC-CSP-001")]
    public static void ProviderGivesTheExportersNumber(Judgement j)
    {
        if (j is { OneTime: false, Content.ServiceProvider: not null, ForClient: false, Exporter: not null, Account.Designation: BusinessDesignation.CustomsServiceProvider })
        {
            j.Finds("exporter.businessNumber");
        }
    }

    [Rule("DEC-CSP-002")]
    public static void AnExporterFilesForItself(Judgement j)
    {
        if (j is { Content.ServiceProvider: not null, Account.Designation: BusinessDesignation.Exporter })
        {
            j.Finds("serviceProvider");
        }
    }

    [Rule("DEC-CSP-003")]
    public static void ProviderOfAClientIsNamed(Judgement j)
    {
        if (j.ForClient && j.Content.ServiceProvider is not { BusinessNumber: not null, Name: not null, AuthorizationId: not null })
        {
            j.Finds("serviceProvider");
        }
    }

    [Rule("DEC-CSP-004")]
    public static void TheClientIsTold(Judgement j)
    {
        if (j.ForClient)
        {
            j.Finds("exporter.businessNumber");
        }
    }
}
