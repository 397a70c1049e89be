using Cers.Declarations.UseCases;
using Cers.GraphQL;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.GraphQL;

[QueryType]
internal static class CatalogueQueries
{
    /// <summary>The rules by which declarations are judged, by id.</summary>
    [AllowAnonymous]
    public static Task<Result<IReadOnlyList<DeclarationRule>>> GetDeclarationRulesAsync(IDoor door, CancellationToken ct) => door.SendAsync(new GetRules(), ct);

    /// <summary>The data elements of a declaration, in the order of the document.</summary>
    [AllowAnonymous]
    public static Task<Result<IReadOnlyList<DeclarationElement>>> GetDeclarationElementsAsync(IDoor door, CancellationToken ct) =>
        door.SendAsync(new GetElements(), ct);
}
