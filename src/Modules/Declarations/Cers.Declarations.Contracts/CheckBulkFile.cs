using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;

namespace Cers.Declarations.Contracts;

/// <summary>
/// Both reports as a load of the file would end with if the account sent it now; nothing of it is stored, so that the load has no id and nothing in it a number. Refused as
/// the file would be at the door, but not for loads under way or for what holds up the account's commands.
/// </summary>
/// <param name="AllOrNothing">One declaration that is not accepted refuses all of them.</param>
/// <param name="Confirmed">The same file again is meant.</param>
[Permission(DeclarationsPermissions.SendBulk), InWords("Check a bulk file", "Vérifier un fichier en bloc")]
public sealed record CheckBulkFile(AccountId Account, PassingFile File, bool AllOrNothing, bool Confirmed) : IQuery<BulkLoadReport>, IAccountMessage;
