using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>The imported register of RM accounts in the order of numbers: by the beginning of a number, or by the beginnings of the words of a name, accents and case apart.</summary>
/// <param name="Text">Null or empty for all; at most 100 characters.</param>
/// <param name="NotForExport">Only those that are closed or not designated for export.</param>
[Permission(RegistrationPermissions.ViewApplications)]
public sealed record SearchRmAccounts(string? Text, bool NotForExport, PageRequest Page) : IQuery<Page<RmAccountRow>>;

/// <param name="AsOf">The day for which the register says so.</param>
public sealed record RmAccountRow(BusinessNumber BusinessNumber, string LegalName, bool Open, RmDesignation Designation, DateOnly AsOf);
