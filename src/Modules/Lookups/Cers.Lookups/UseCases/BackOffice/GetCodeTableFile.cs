using System.Globalization;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Lookups.Contracts.BackOffice;
using Cers.Lookups.Data;
using Cers.Lookups.Domain;
using FluentValidation;
using MediatR;

namespace Cers.Lookups.UseCases.BackOffice;

internal sealed class GetCodeTableFileValidator : AbstractValidator<GetCodeTableFile>
{
    public GetCodeTableFileValidator() => RuleFor(m => m.Table).IsTable();
}

internal sealed class GetCodeTableFileHandler(CodeTablesSnapshot snapshot) : IRequestHandler<GetCodeTableFile, Result<CodeTableContent>>
{
    public Task<Result<CodeTableContent>> Handle(GetCodeTableFile request, CancellationToken ct)
    {
        var shape = CodeTableShape.Of(request.Table);
        var rows = snapshot.Tables.All(request.Table).GroupBy(c => c.Value).Select(states => Cells(shape, states.Last()));
        return Task.FromResult<Result<CodeTableContent>>(new CodeTableContent(shape.Headings, [.. rows]));
    }

    private static IReadOnlyList<string?> Cells(CodeTableShape shape, Code code) =>
        [
            code.Value, .. Names(shape, code), .. shape.Columns.Select(c => code.Attribute(c.Name)), Day(code.ValidFrom), Day(code.ValidTo),
        ];

    private static IReadOnlyList<string?> Names(CodeTableShape shape, Code code) =>
        shape.NamesOf is not null ? [] : [code.Name.En, code.FrenchFromChapter ? null : code.Name.Fr];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
