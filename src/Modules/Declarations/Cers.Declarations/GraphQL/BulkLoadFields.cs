using Cers.Declarations.Contracts;
using Cers.Declarations.UseCases;
using Cers.GraphQL;
using Cers.GraphQL.Paging;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.GraphQL;

namespace Cers.Declarations.GraphQL;

/// <summary>A file of declarations that was sent for the account, and how far it is.</summary>
[ObjectType("BulkLoad")]
internal sealed record BulkLoadOfAccount(AccountId Account, BulkLoadDetails Told)
{
    [GraphQLIgnore]
    public AccountId Account { get; } = Account;

    [GraphQLIgnore]
    public BulkLoadDetails Told { get; } = Told;

    [ID]
    public Guid Id => Told.Id;

    /// <summary>As the sender calls the file.</summary>
    public string Name => Told.Name;

    /// <summary>Of the content, in small hexadecimal digits.</summary>
    public string Sha256 => Told.Sha256;

    /// <summary>In bytes.</summary>
    public long Size => Told.Size;

    /// <summary>The user reference number of whoever sent it, or the machine client.</summary>
    public string SentBy => Told.SentBy;

    /// <summary>Every declaration in the file is received at that moment.</summary>
    public DateTimeOffset ReceivedAt => Told.ReceivedAt;

    /// <summary>One declaration that is not accepted refuses all of them.</summary>
    public bool AllOrNothing => Told.AllOrNothing;

    public BulkLoadState State => Told.State;

    /// <summary>Null while it goes on.</summary>
    public DateTimeOffset? FinishedAt => Told.FinishedAt;

    /// <summary>Why it ended before every declaration could have its own result; null where it did not.</summary>
    public LocalizedText? EndedBecause => Told.EndedBecause;

    /// <summary>It ends before the next declarations are submitted.</summary>
    public bool CancelAsked => Told.CancelAsked;

    /// <summary>How many are in the file; null while it has not been looked at.</summary>
    public int? Declarations => Told.Declarations;

    /// <summary>How many of them have their result.</summary>
    public int Done => Told.Done;

    public int Accepted => Told.Accepted;

    public int Drafts => Told.Drafts;

    public int NeedsAcknowledgement => Told.NeedsAcknowledgement;

    public int Refused => Told.Refused;

    /// <summary>More was found than is kept, which is 10,000.</summary>
    public bool MoreFindings => Told.MoreFindings;
}

[ObjectType<BulkLoadOfAccount>]
internal static class BulkLoadFields
{
    /// <summary>What became of each declaration, in the order of the file: the submission report.</summary>
    [Authorize(DeclarationsPermissions.SeeBulk), UsePaging(ConnectionName = "BulkResults")]
    public static async Task<Result<Connection<BulkResultRow>>> GetResultsAsync([Parent] BulkLoadOfAccount load, PagingArguments paging, IDoor door, CancellationToken ct) =>
        (await door.SendAsync(new GetBulkResults(load.Account, load.Id, paging.ToPageRequest()), ct)).ToConnection();

    /// <summary>What was found, in the order of the file: the error report.</summary>
    [Authorize(DeclarationsPermissions.SeeBulk), UsePaging(ConnectionName = "BulkFindings")]
    public static async Task<Result<Connection<BulkFindingRow>>> GetFindingsAsync([Parent] BulkLoadOfAccount load, PagingArguments paging, IDoor door, CancellationToken ct) =>
        (await door.SendAsync(new GetBulkFindings(load.Account, load.Id, paging.ToPageRequest()), ct)).ToConnection();
}
