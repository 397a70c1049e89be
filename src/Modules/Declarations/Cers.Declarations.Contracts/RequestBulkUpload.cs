using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;

namespace Cers.Declarations.Contracts;

/// <summary>A ticket to upload one file of declarations; <see cref="SendBulkLoad"/> sends it.</summary>
[Permission(DeclarationsPermissions.SendBulk), InWords("Upload a bulk file", "Téléverser un fichier en bloc")]
public sealed record RequestBulkUpload(AccountId Account, string? ClientRequestId) : ICommand<FileTicket>, IAccountMessage, IClientRequest;
