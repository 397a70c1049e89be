using Cers.Declarations.Domain.Document;
using Cers.Kernel;
using Cers.Lookups.Contracts;

namespace Cers.Declarations.Domain.Rules;

/// <summary>Who exports: business number, authorization ID, address, telephone, e-mail.</summary>
internal static class ExporterRules
{
    [Rule("DEC-EXP-001")]
    public static void BusinessNumberHasItsFormat(Judgement j)
    {
        if (j.Content.Exporter?.BusinessNumber is { } number && !Formats.BusinessNumber().IsMatch(number))
        {
            j.Finds("exporter.businessNumber");
        }
    }

    [Rule("DEC-EXP-002")]
    public static void BusinessNumberPassesItsCheckDigit(Judgement j)
    {
        if (BusinessNumber.Check(j.Content.Exporter?.BusinessNumber, out _) == BusinessNumberFault.CheckDigit)
        {
            j.Finds("exporter.businessNumber");
        }
    }

    [Rule("DEC-EXP-003")]
    public static void BusinessNumberIsTheAccountsOrAClients(Judgement j)
    {
        if (j is { OneTime: false, Exporter: null })
        {
            j.Finds("exporter.businessNumber");
        }
    }

    [Rule("DEC-EXP-004")]
    public static void ExporterIsDesignatedForExport(Judgement j)
    {
        if (j.Exporter is { DesignatedForExport: false })
        {
            j.Finds("exporter.businessNumber");
        }
    }

    [Rule("DEC-EXP-005")]
    public static void AuthorizationIdIsRegularAndActive(Judgement j)
    {
        if (j.Content.Exporter?.AuthorizationId is { } id && !j.OneTime && (!Formats.RegularAuthorizationId().IsMatch(id) || !j.Account.AuthorizationActive || j.Exporter is { AuthorizationActive: false }))
        {
            j.Finds("exporter.authorizationId");
        }
    }

    [Rule("DEC-EXP-006")]
    public static void AuthorizationIdBelongsToTheBusinessNumber(Judgement j)
    {
        if (j.Content.Exporter?.AuthorizationId is { } id && !j.OneTime && Formats.RegularAuthorizationId().IsMatch(id) && j.Exporter is { } exporter && id != exporter.AuthorizationId.Value)
        {
            j.Finds("exporter.authorizationId");
        }
    }

    [Rule("DEC-EXP-007")]
    public static void NameIsThatOfTheAccount(Judgement j)
    {
        if (!j.OneTime && j.Content.Exporter?.Name is { } name && j.Exporter is { } exporter && !Names.Same(name, exporter.LegalName) && !Names.Same(name, exporter.OperatingName))
        {
            j.Finds("exporter.name");
        }
    }

    [Rule("DEC-EXP-008")]
    public static void PostalCodeHasItsFormat(Judgement j)
    {
        if (j.Content.Exporter?.Address is { Country: "CA", PostalCode: { } code } && !PostalCode.HasFormOf("CA", code))
        {
            j.Finds("exporter.address.postalCode");
        }
    }

    [Rule("DEC-EXP-009")]
    public static void ZipCodeHasItsFormat(Judgement j)
    {
        Look("exporter", j.Content.Exporter?.Address);
        Look("consignee", j.Content.Consignee?.Address);

        void Look(string party, Address? address)
        {
            if (address is { Country: "US", PostalCode: { } code } && !PostalCode.HasFormOf("US", code))
            {
                j.Finds($"{party}.address.postalCode");
            }
        }
    }

    [Rule("DEC-EXP-010")]
    public static void ProvinceOrStateIsKnown(Judgement j)
    {
        Look("exporter", j.Content.Exporter?.Address);
        Look("consignee", j.Content.Consignee?.Address);

        void Look(string party, Address? address)
        {
            var known = address switch
            {
                { Country: "CA", Subdivision: { } code } => j.Knows(CodeTable.Provinces, code),
                { Country: "US", Subdivision: { } code } => j.Knows(CodeTable.UsStates, code),
                _ => true,
            };
            if (!known)
            {
                j.Finds($"{party}.address.subdivision");
            }
        }
    }

    [Rule("DEC-EXP-011")]
    public static void TelephoneIsValid(Judgement j)
    {
        Look("exporter", j.Content.Exporter?.Phone);
        Look("certifier", j.Content.Certifier?.Phone);
        Look("serviceProvider", j.Content.ServiceProvider?.Phone);

        void Look(string party, string? phone)
        {
            if (phone is not null && !Formats.IsPhone(phone))
            {
                j.Finds($"{party}.phone");
            }
        }
    }

    [Rule("DEC-EXP-012")]
    public static void EmailIsValid(Judgement j)
    {
        Look("exporter", j.Content.Exporter?.Email);
        Look("certifier", j.Content.Certifier?.Email);

        void Look(string party, string? email)
        {
            if (email is not null && !Formats.Email().IsMatch(email))
            {
                j.Finds($"{party}.email");
            }
        }
    }
}
