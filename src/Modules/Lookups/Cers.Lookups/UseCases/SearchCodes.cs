using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Lookups.Data;
using Cers.Lookups.Domain;
using Cers.Messaging;
using FluentValidation;
using MediatR;

namespace Cers.Lookups.UseCases;

internal sealed class SearchCodesValidator : AbstractValidator<SearchCodes>
{
    public SearchCodesValidator()
    {
        RuleFor(m => m.Table).IsTable();
        RuleFor(m => m.Search).IsSearch();
    }
}

internal sealed class SearchCodesHandler(CodeTablesSnapshot snapshot, TimeProvider clock) : IRequestHandler<SearchCodes, Result<Page<Code>>>
{
    public Task<Result<Page<Code>>> Handle(SearchCodes request, CancellationToken ct)
    {
        var hits = snapshot.Current.Search(request.Table, request.Search, request.On ?? OttawaTime.Today(clock), request.IncludeNotInForce)
            .Select(hit => hit.Code).OrderBy(code => code.Value, StringComparer.Ordinal);
        return Task.FromResult<Result<Page<Code>>>(OrderedCodes.Page(hits, code => code.Value, request.Page));
    }
}
