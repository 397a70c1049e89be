using Cers.Kernel;
using Cers.Registration.Contracts;

namespace Cers.Registration.Tests.Domain;

/// <summary>Form BSF831 filled in without a fault.</summary>
internal static class Forms
{
    public static ApplicationForm Good(string businessNumber = "123456782RM0001") => new()
    {
        Language = Language.En,
        ProvidesServices = false,
        LegalName = "Northern Maple Exports Inc.",
        BusinessNumber = businessNumber,
        CspUsed = false,
        Address = new BusinessAddress { Line1 = "1 Rideau Street", City = "Ottawa", Subdivision = "ON", Country = "CA", PostalCode = "K1N 8S7" },
        Contact = new ContactPerson { Name = "Ana Contact", Phone = "613-555-0100" },
        Certification = true,
        CertifiedByName = "Ana Signer",
        CertifiedByTitle = "President",
    };
}
