using Cers.BackOffice.Access;
using Cers.BackOffice.Looks;
using Cers.Identity.Contracts;
using Cers.Messaging;

namespace Cers.BackOffice.Areas.Identity.Pages.People;

/// <summary>A person on one page: user account, credentials, sessions, accounts, and what was done.</summary>
[PagePermission(IdentityPermissions.Search)]
public sealed class DetailsModel(IDoor door, Looking looking, ICurrentActor current, IPermissions permissions) : PersonPage(door, looking, current, permissions);
