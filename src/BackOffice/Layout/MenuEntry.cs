using Cers.BackOffice.Access;
using Cers.BackOffice.Areas.Declarations.Pages.Bulk;
using Cers.BackOffice.Areas.Declarations.Pages.Outages;
using Cers.BackOffice.Areas.Declarations.Pages;
using Cers.BackOffice.Areas.Identity.Pages;
using Cers.BackOffice.Areas.Lookups.Pages;
using Cers.BackOffice.Areas.Operations.Pages;
using Cers.BackOffice.Areas.Registration.Pages;
using Cers.Declarations.Contracts;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Messaging.Operations;
using Cers.Registration.Contracts;

namespace Cers.BackOffice.Layout;

/// <summary>A link of the main menu, shown to those whom its page admits.</summary>
internal sealed record MenuEntry(LocalizedText Text, string Href, PageAccessAttribute Access)
{
    public static readonly IReadOnlyList<MenuEntry> All =
    [
        new(LayoutTexts.Home, Links.Home, new StaffPageAttribute()),
        new(LayoutTexts.Applications, RegistrationLinks.Applications, new PagePermissionAttribute(RegistrationPermissions.ViewApplications)),
        new(LayoutTexts.Associations, RegistrationLinks.Associations, new PagePermissionAttribute(RegistrationPermissions.ViewApplications)),
        new(LayoutTexts.KeyedInForms, RegistrationLinks.Forms, new PagePermissionAttribute(RegistrationPermissions.DecideApplications)),
        new(LayoutTexts.Secrets, RegistrationLinks.Secrets, new PagePermissionAttribute(RegistrationPermissions.ViewApplications)),
        new(LayoutTexts.RmRegister, RegistrationLinks.Register, new PagePermissionAttribute(RegistrationPermissions.ViewApplications)),
        new(LayoutTexts.Cases, RegistrationLinks.Cases, new PagePermissionAttribute(RegistrationPermissions.ViewCases)),
        new(LayoutTexts.Declarations, DeclarationsLinks.Search, new PagePermissionAttribute(DeclarationsPermissions.Search)),
        new(LayoutTexts.BulkLoads, BulkLinks.All, new PagePermissionAttribute(DeclarationsPermissions.SeeAnyBulk)),
        new(LayoutTexts.PossibleDuplicates, DeclarationsLinks.Duplicates, new PagePermissionAttribute(DeclarationsPermissions.Search)),
        new(LayoutTexts.LateChanges, DeclarationsLinks.Late, new PagePermissionAttribute(DeclarationsPermissions.SeeLateChanges)),
        new(LayoutTexts.LegalHolds, DeclarationsLinks.Holds, new PagePermissionAttribute(DeclarationsPermissions.HoldRecords)),
        new(LayoutTexts.PeopleAndAccounts, IdentityLinks.Search, new PagePermissionAttribute(IdentityPermissions.Search)),
        new(LayoutTexts.Staff, IdentityLinks.Staff, new PagePermissionAttribute(IdentityPermissions.ManageStaffRoles)),
        new(LayoutTexts.PortalMessages, IdentityLinks.Messages, new PagePermissionAttribute(IdentityPermissions.PublishMessages)),
        new(LayoutTexts.Outages, OutageLinks.All, new PagePermissionAttribute(DeclarationsPermissions.RegisterOutages)),
        new(LayoutTexts.DatedSettings, OperationsLinks.Settings, new PagePermissionAttribute(OperationsPermissions.ChangeSettings)),
        new(LayoutTexts.CodeTables, LookupsLinks.Tables, new PagePermissionAttribute(LookupsPermissions.KeepCodeTables)),
        new(LayoutTexts.Holidays, OperationsLinks.Holidays, new PagePermissionAttribute(OperationsPermissions.ChangeHolidays)),
        new(LayoutTexts.AuditTrail, OperationsLinks.Audit, new PagePermissionAttribute(OperationsPermissions.ReadAudit)),
        new(LayoutTexts.Jobs, OperationsLinks.Jobs, new PagePermissionAttribute(OperationsPermissions.See)),
        new(LayoutTexts.DeadLetters, OperationsLinks.DeadLetters, new PagePermissionAttribute(OperationsPermissions.See)),
        new(LayoutTexts.Me, Links.Me, new SignedInPageAttribute()),
    ];
}
