using Cers.Declarations.Domain.Elements;
using Cers.Kernel;
using Cers.Messaging;
using MediatR;

namespace Cers.Declarations.UseCases;

/// <summary>The data elements of a declaration, for whoever writes software that files.</summary>
[Public]
internal sealed record GetElements : IQuery<IReadOnlyList<DeclarationElement>>;

/// <summary>A data element of declarations.</summary>
/// <param name="Path">Its place in the document: <c>lines[].hsCode</c>.</param>
/// <param name="Type">string, decimal, integer, boolean, date, dateTime, enum, list, object, or code(table).</param>
/// <param name="Format">What its values look like, in words.</param>
/// <param name="Min">The least number of characters, or of items of a list.</param>
/// <param name="Max">The greatest number of characters, or of items of a list.</param>
/// <param name="Condition">When a conditional element is asked for, or where its value comes from.</param>
/// <param name="Amendable">Whether an amendment may change it; null when the client does not enter it.</param>
/// <param name="Rules">The rules that name it; those of every element are not repeated.</param>
internal sealed record DeclarationElement(
    string Id,
    string NameEn,
    string NameFr,
    string Path,
    string Type,
    string? Format,
    int? Min,
    int? Max,
    Usage Usage,
    string? Condition,
    bool? Amendable,
    IReadOnlyList<string> Rules);

internal sealed class GetElementsHandler : IRequestHandler<GetElements, Result<IReadOnlyList<DeclarationElement>>>
{
    private static readonly IReadOnlyList<DeclarationElement> Elements =
    [
        .. ElementCatalogue.All.Select(e => new DeclarationElement(
            e.Id, e.Name.En, e.Name.Fr, e.Json, e.Type, e.Format, e.Min, e.Max, e.Usage, e.Condition, e.Amendable, e.Rules)),
    ];

    public Task<Result<IReadOnlyList<DeclarationElement>>> Handle(GetElements request, CancellationToken ct) =>
        Task.FromResult(Result<IReadOnlyList<DeclarationElement>>.Success(Elements));
}
