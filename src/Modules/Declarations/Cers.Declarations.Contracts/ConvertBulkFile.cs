using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;

namespace Cers.Declarations.Contracts;

/// <summary>
/// The declarations of a file in another format. Refused as the file would be at the door, and where the other format is none of ours; what that cannot carry, and what is
/// wrong with the file itself, is told by findings.
/// </summary>
/// <param name="To"><c>txt</c>, <c>jsonl</c> or <c>csv</c>.</param>
[Permission(DeclarationsPermissions.SendBulk), InWords("Convert a bulk file", "Convertir un fichier en bloc")]
public sealed record ConvertBulkFile(AccountId Account, PassingFile File, string To) : IQuery<ConvertedBulkFile>, IAccountMessage;

/// <param name="Name">As the sender calls the file, with the ending of the other format.</param>
/// <param name="Kind">Its media type.</param>
/// <param name="Content">Null where it is not converted.</param>
/// <param name="Findings">Why it is not converted, in the order of the file; empty where it is.</param>
/// <param name="MoreFindings">More was found than <see cref="BulkLoadReport.MostFindings"/>.</param>
public sealed record ConvertedBulkFile(string Name, string Kind, byte[]? Content, IReadOnlyList<BulkFindingRow> Findings, bool MoreFindings);
