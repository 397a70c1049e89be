using System.Linq.Expressions;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Document;
using Cers.GraphQL;

namespace Cers.Declarations.UseCases;

/// <summary>A declaration in work.</summary>
/// <param name="Version">Name it when you save, delete or submit the draft.</param>
/// <param name="ChangedBy">The user reference number of whoever saved it last.</param>
[ObjectType("Draft")]
internal sealed record DraftDetails([property: ID] Guid Id, int Version, DeclarationContent Declaration, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt, string ChangedBy)
{
    public static readonly Expression<Func<Draft, DraftDetails>> Of =
        d => new DraftDetails(d.Id, d.Version, d.Content, d.CreatedAt, d.ChangedAt, d.ChangedBy);
}
