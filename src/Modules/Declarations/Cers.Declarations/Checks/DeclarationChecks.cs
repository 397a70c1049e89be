using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Elements;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Registration.Contracts;
using MediatR;

namespace Cers.Declarations.Checks;

/// <summary>Judges a declaration as the account's: a dry run and a submission hear the same.</summary>
internal sealed class DeclarationChecks(IMediator mediator)
{
    /// <summary>The judged declaration; refused when the account may not file at all.</summary>
    public async Task<Result<Judgement>> JudgeAsync(AccountId account, DeclarationContent content, DateTimeOffset receivedAt, CancellationToken ct)
    {
        var rights = await mediator.Send(new GetFilingRights(account), ct);
        if (!rights.IsSuccess)
        {
            return rights.As<Judgement>();
        }

        var tables = await mediator.Send(new GetCodeTables(), ct);
        if (!tables.IsSuccess)
        {
            return tables.As<Judgement>();
        }

        var judgement = new Judgement(WithRights(Normalization.Clean(content), rights.Value), tables.Value, rights.Value, receivedAt);
        RuleSet.Judge(judgement);
        return judgement;
    }

    /// <summary>Business number, authorization ID and name are the account's when they are not given.</summary>
    private static DeclarationContent WithRights(DeclarationContent content, FilingRights rights)
    {
        var exporter = content.Exporter ?? new Exporter();
        return content with
        {
            Exporter = exporter with
            {
                BusinessNumber = exporter.BusinessNumber ?? rights.BusinessNumber.Value,
                AuthorizationId = exporter.AuthorizationId ?? rights.AuthorizationId.Value,
                Name = exporter.Name ?? rights.LegalName,
            },
        };
    }
}
