using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>The machine clients of an account in the order of their registration, the revoked ones too, with their keys and last use.</summary>
[Permission(IdentityPermissions.ManageMachineClients), InWords("View machine clients", "Consulter les clients machines")]
public sealed record ListMachineClients(AccountId Account, PageRequest Page) : IQuery<Page<MachineClient>>, IAccountMessage;
