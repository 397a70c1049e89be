using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Declarations.Domain.Bulk;
using Cers.Kernel;
using Cers.ModuleKit.Files;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;

namespace Cers.Declarations.UseCases;

internal sealed class ConvertBulkFileValidator : AbstractValidator<ConvertBulkFile>
{
    public ConvertBulkFileValidator() =>
        RuleFor(m => m.To).Must(to => BulkFormats.Called(to) is not null).Says(
            "declarations.bulk_format_unknown", "Say txt, jsonl or csv.", "Indiquez txt, jsonl ou csv.");
}

internal sealed class ConvertBulkFileHandler(FileReader files) : IRequestHandler<ConvertBulkFile, Result<ConvertedBulkFile>>
{
    public async Task<Result<ConvertedBulkFile>> Handle(ConvertBulkFile request, CancellationToken ct)
    {
        var read = await files.ReadAsync(request.File, BulkFilePurpose.PurposeName, ct);
        if (!read.IsSuccess)
        {
            return read.As<ConvertedBulkFile>();
        }

        var (name, content, _) = read.Value;
        if (BulkFormats.Of(name) is not { } format)
        {
            return BulkRules.Broken(BulkRules.FileName);
        }

        var to = BulkFormats.Called(request.To)!.Value;
        using var written = new MemoryStream();
        var refused = await BulkConverter.ConvertAsync(new BulkFile(content, format, name), to, written, ct);
        return new ConvertedBulkFile(
            Path.ChangeExtension(name, to.Extension()),
            to == BulkFormat.Csv ? FileKind.Zip.MediaType : FileKind.Text.MediaType,
            refused.Count == 0 ? written.ToArray() : null,
            [.. refused.Take(BulkLoadReport.MostFindings).Select(f => f.Tell())],
            refused.Count > BulkLoadReport.MostFindings);
    }
}
