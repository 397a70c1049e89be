using Cers.Messaging;
using Cers.Messaging.Files;

namespace Cers.Declarations.Contracts.BackOffice;

/// <summary>A ticket to upload a caller's file of declarations; <see cref="SendBulkLoadFor"/> sends it.</summary>
[Permission(DeclarationsPermissions.SendBulkFor)]
public sealed record RequestBulkUploadFor : ICommand<FileTicket>;
