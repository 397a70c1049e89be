using System.Text.Json;
using Cers.Declarations.Checks;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Elements;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Severity = Cers.Kernel.Severity;

namespace Cers.Declarations.UseCases.BackOffice;

internal sealed class ViewDeclarationValidator : AbstractValidator<ViewDeclaration>
{
    public ViewDeclarationValidator() => RuleFor(m => m.Why).SaysWhy();
}

internal sealed class ViewDeclarationHandler(DeclarationsDbContext db, MessageScope scope, IMediator mediator) : IRequestHandler<ViewDeclaration, Result<DeclarationView>>
{
    public async Task<Result<DeclarationView>> Handle(ViewDeclaration request, CancellationToken ct)
    {
        scope.AcrossAccounts(request.Reason);
        scope.Concerns("declaration", request.ProofOfReport.Value);
        var (day, number) = (request.ProofOfReport.Date, request.ProofOfReport);

        // The asked version and the one before it, in one trip by the number's key.
        var found = await (
            from declaration in db.Declarations.AsNoTracking()
            where declaration.ReceivedOn == day && declaration.ProofOfReport == number
            join version in db.Versions.AsNoTracking()
                on new { declaration.ReceivedOn, declaration.Id } equals new { version.ReceivedOn, Id = version.DeclarationId }
            let shown = request.Version ?? declaration.Version
            where version.Version == shown || version.Version == shown - 1
            orderby version.Version descending
            select new { Declaration = declaration, Version = version }).ToListAsync(ct);
        if (found is not [var newer, ..] || newer.Version.Version != (request.Version ?? newer.Declaration.Version))
        {
            return new NotFound(
                "declarations.unknown", new LocalizedText("No declaration has this number, or not this version.", "Aucune déclaration ne porte ce numéro, ou n'a cette version."));
        }

        // From here on it is the owner's to read in the account's own trail.
        scope.Enter(newer.Declaration.AccountId);
        var id = newer.Declaration.Id;
        var history = await db.StatusHistory.AsNoTracking().Where(e => e.ReceivedOn == day && e.DeclarationId == id).OrderBy(e => e.At).ThenBy(e => e.Version)
            .Select(e => new ShownEvent(e.At, e.FromStatus, e.ToStatus, e.Version, e.Actor, e.Channel, e.LateByMinutes, e.Acknowledged, e.LateReason)).ToListAsync(ct);
        var tables = await mediator.Send(new GetCodeTables(), ct);
        return tables.IsSuccess
            ? Told(newer.Declaration, newer.Version, found.ElementAtOrDefault(1)?.Version, history, new ElementsShown(tables.Value), request.FromLine)
            : tables.As<DeclarationView>();
    }

    private static DeclarationView Told(
        Declaration header, DeclarationVersion version, DeclarationVersion? before, IReadOnlyList<ShownEvent> history, ElementsShown elements, int fromLine)
    {
        var document = JsonSerializer.SerializeToNode(version.Content, DocumentJson.Options)!;
        var count = version.Content.Lines?.Count ?? 0;
        var from = fromLine >= 1 && fromLine <= count ? fromLine : 1;
        var found = version.Findings.Select(f => f.RuleId).ToHashSet(StringComparer.Ordinal);
        return new DeclarationView
        {
            ProofOfReport = header.ProofOfReport,
            Account = header.AccountId,
            Status = header.Status,
            NewestVersion = header.Version,
            Version = version.Version,
            VersionAt = version.At,
            Channel = header.Channel,
            FiledBy = header.FiledBy,
            ReceivedAt = header.ReceivedAt,
            AcceptedAt = header.AcceptedAt,
            DueBy = header.DueBy,
            LateByMinutes = header.LateByMinutes,
            LateReason = header.LateReason ?? version.Content.Control?.LateReason,
            ExporterName = header.ExporterName,
            Groups = elements.Groups(document),
            Tables = elements.Tables(document),
            Lines = elements.Lines(document, from - 1, DeclarationView.LinesOfPage),
            LineCount = count,
            FromLine = from,
            Findings = [.. FindingReader.OfStaff.Reads(version.Findings).Select(f => Told(f, version.Acknowledgements))],
            Silent = [.. RuleSet.All.Select(r => r.Entry.Id).Where(r => !found.Contains(r)).Distinct()],
            Changes = before is null ? [] : [.. Difference.Between(before.Content, version.Content).Select(c => new ShownChange(c.Path, c.Name, c.Old, c.New))],
            History = history,
        };
    }

    private static ShownFinding Told(Finding finding, IReadOnlyList<Acknowledgement> answers) =>
        new(
            finding.RuleId,
            finding.Severity,
            finding.Path,
            ElementsShown.NameAt(finding.Path),
            new LocalizedText(finding.MessageEn, finding.MessageFr),
            Sources.Of(finding.Citation),
            finding.Severity == Severity.Verify ? answers.FirstOrDefault(a => a.RuleId == finding.RuleId)?.Reason : null);
}
