using System.Linq.Expressions;
using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Document;
using Cers.GraphQL;
using Cers.Kernel;
using Cers.Messaging;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>A draft of the account; null for another account's exactly as for an unknown one.</summary>
[Permission(DeclarationsPermissions.View), InWords("View a draft", "Consulter une ébauche")]
internal sealed record GetDraft(AccountId Account, Guid Draft) : IQuery<DraftDetails?>, IAccountMessage;

/// <summary>A declaration in work.</summary>
/// <param name="Version">Name it when you save, delete or submit the draft.</param>
/// <param name="ChangedBy">The user reference number of whoever saved it last.</param>
/// <param name="Amends">The declaration that this is an amendment of; null for a new declaration.</param>
/// <param name="AmendsVersion">The version that the amendment started from.</param>
/// <param name="DueBy">By when it would have to be received, as it was saved; null while it does not say enough, and for an amendment.</param>
/// <param name="EndsAt">When it is deleted at the earliest, unless it is saved again.</param>
[ObjectType("Draft")]
internal sealed record DraftDetails(
    [property: ID] Guid Id,
    int Version,
    DeclarationContent Declaration,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt,
    string ChangedBy,
    ProofOfReport? Amends,
    int? AmendsVersion,
    DateTimeOffset? DueBy,
    DateTimeOffset EndsAt)
{
    public static readonly Expression<Func<Draft, DraftDetails>> Of =
        d => new DraftDetails(d.Id, d.Version, d.Content, d.CreatedAt, d.ChangedAt, d.ChangedBy, d.Amends, d.AmendsVersion, d.DueBy, d.ChangedAt + Draft.Kept);
}

internal sealed class GetDraftHandler(DeclarationsDbContext db) : IRequestHandler<GetDraft, Result<DraftDetails?>>
{
    public async Task<Result<DraftDetails?>> Handle(GetDraft request, CancellationToken ct) =>
        Result<DraftDetails?>.Success(await db.Drafts.AsNoTracking().Where(d => d.Id == request.Draft).Select(DraftDetails.Of).SingleOrDefaultAsync(ct));
}
