using Cers.Declarations.Domain.Need;
using Cers.Declarations.UseCases;
using Cers.GraphQL;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.GraphQL;

[QueryType]
internal static class PublicQueries
{
    /// <summary>Do I need to declare? Tells whether, how and by when goods must be reported, and by which row of the table. Information only, not a ruling.</summary>
    [AllowAnonymous]
    public static Task<Result<DeclarationNeed>> GetDeclarationNeedAsync(GoodsToExport goods, IDoor door, CancellationToken ct) =>
        door.SendAsync(new FindDeclarationNeed(goods), ct);
}
