using Cers.BackOffice.Access;
using Cers.BackOffice.Looks;
using Cers.Identity.Contracts;
using Cers.Messaging;

namespace Cers.BackOffice.Areas.Identity.Pages.Accounts;

/// <summary>A business account on one page: names, numbers, state, members, and what was done.</summary>
[PagePermission(IdentityPermissions.Search)]
public sealed class DetailsModel(IDoor door, Looking looking, ICurrentActor current, IPermissions permissions) : AccountPage(door, looking, current, permissions);
