using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Elements;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.ModuleKit.Data;
using Cers.Registration.Contracts;
using MediatR;

namespace Cers.Declarations.Checks;

/// <summary>Who files, with its rights and the code tables as they are now.</summary>
internal sealed record Filing(AccountId Account, FilingRights Rights, CodeTables Tables);

/// <summary>Judges a declaration as the account's: a dry run and a submission hear the same.</summary>
internal sealed class DeclarationChecks(IMediator mediator, KnownOutages outages, EarlierDeclarations earlier, DatedSettings settings)
{
    /// <summary>The judged declaration; refused when the account may not file at all.</summary>
    public Task<Result<Judgement>> JudgeAsync(AccountId account, DeclarationContent content, DateTimeOffset receivedAt, CancellationToken ct) =>
        JudgeAsync(account, content, receivedAt, null, false, ct);

    /// <summary>As if it were submitted now.</summary>
    public Task<Result<Judgement>> TryAsync(AccountId account, DeclarationContent content, DateTimeOffset now, CancellationToken ct) =>
        JudgeAsync(account, content, now, null, true, ct);

    /// <summary>
    /// A change of a submitted declaration, judged as of the original's receipt. What the system filled in stays as it was declared, whatever the account's record
    /// says by now: an amendment may not change it.
    /// </summary>
    public Task<Result<Judgement>> JudgeAsync(Change change, DeclarationContent content, CancellationToken ct) =>
        JudgeAsync(change.Declaration.AccountId, content, change.Declaration.ReceivedAt, change, false, ct);

    private async Task<Result<Judgement>> JudgeAsync(
        AccountId account, DeclarationContent content, DateTimeOffset receivedAt, Change? change, bool inWork, CancellationToken ct)
    {
        var filing = await AskAsync(account, ct);
        if (!filing.IsSuccess)
        {
            return filing.As<Judgement>();
        }

        var prepared = await PrepareAsync(filing.Value, content, receivedAt, change, inWork, ct);
        if (!prepared.IsSuccess)
        {
            return prepared;
        }

        if (change is { Kind: ChangeKind.Void })
        {
            RuleSet.JudgeVoid(prepared.Value);
        }
        else
        {
            prepared.Value.Earlier = await earlier.FindAsync(prepared.Value, ct);
            RuleSet.Judge(prepared.Value);
        }

        return prepared;
    }

    /// <summary>A declaration with all that the rules may ask but what was declared before: where several are judged together, that is asked for all of them.</summary>
    public Task<Result<Judgement>> PrepareAsync(Filing filing, DeclarationContent content, DateTimeOffset receivedAt, CancellationToken ct) =>
        PrepareAsync(filing, content, receivedAt, null, false, ct);

    /// <summary>What is the same for all that an account files now; refused when it may not file at all.</summary>
    public async Task<Result<Filing>> AskAsync(AccountId account, CancellationToken ct)
    {
        var rights = await mediator.Send(new GetFilingRights(account), ct);
        if (!rights.IsSuccess)
        {
            return rights.As<Filing>();
        }

        var tables = await mediator.Send(new GetCodeTables(), ct);
        return tables.IsSuccess ? new Filing(account, rights.Value, tables.Value) : tables.As<Filing>();
    }

    private async Task<Result<Judgement>> PrepareAsync(
        Filing filing, DeclarationContent content, DateTimeOffset receivedAt, Change? change, bool inWork, CancellationToken ct)
    {
        var (account, rights, tables) = filing;
        var clean = AsDeclared(Normalization.Clean(content), change?.Before);
        var exporter = await ExporterAsync(account, clean, rights, ct);
        if (!exporter.IsSuccess)
        {
            return exporter.As<Judgement>();
        }

        var completed = AsDeclared(WithRights(clean, rights, exporter.Value), change?.Before);
        var judgement = new Judgement(completed, tables, rights, exporter.Value, receivedAt, settings.Decimal)
        {
            Change = change,
            InWork = inWork,
            Outages = outages.Periods,
        };
        judgement.Deadline = Deadline.Of(judgement, settings.Int);
        if (judgement.OneTime && change is not { Kind: ChangeKind.Void })
        {
            var names = await mediator.Send(new GetClientNames(account), ct);
            if (!names.IsSuccess)
            {
                return names.As<Judgement>();
            }

            judgement.ClientNames = names.Value;
        }

        return judgement;
    }

    /// <summary>As whom the declaration is filed: the account itself where no other number is given, a client, or null for a stranger.</summary>
    private async Task<Result<FilingRights?>> ExporterAsync(AccountId account, DeclarationContent content, FilingRights own, CancellationToken ct)
    {
        if (IsOneTime(content) || !BusinessNumber.TryParse(content.Exporter?.BusinessNumber, out var number) || number == own.BusinessNumber)
        {
            return own;
        }

        var filing = await mediator.Send(new MayFileFor(account, number), ct);
        return filing.IsSuccess ? Result<FilingRights?>.Success(filing.Value.Exporter) : filing.As<FilingRights?>();
    }

    /// <summary>The exporter's numbers are those declared before where none are given; the service provider's always are.</summary>
    private static DeclarationContent AsDeclared(DeclarationContent content, DeclarationContent? before) => before is null ? content : content with
    {
        Exporter = (content.Exporter ?? new Exporter()) with
        {
            BusinessNumber = content.Exporter?.BusinessNumber ?? before.Exporter?.BusinessNumber,
            AuthorizationId = content.Exporter?.AuthorizationId ?? before.Exporter?.AuthorizationId,
            Name = content.Exporter?.Name ?? before.Exporter?.Name,
        },
        Control = content.Control?.SubmissionType is not null ? content.Control
            : (content.Control ?? new Control()) with { SubmissionType = before.Control?.SubmissionType },
        ServiceProvider = before.ServiceProvider is not { } provider ? content.ServiceProvider : (content.ServiceProvider ?? provider) with
        {
            BusinessNumber = provider.BusinessNumber,
            AuthorizationId = provider.AuthorizationId,
            Name = provider.Name,
        },
    };

    /// <summary>Business number, authorization ID and name are the exporter's when they are not given; the service provider's are always the account's.</summary>
    private static DeclarationContent WithRights(DeclarationContent content, FilingRights account, FilingRights? exporter)
    {
        var (given, known) = (content.Exporter ?? new Exporter(), exporter ?? account);
        var forClient = exporter is not null && exporter.BusinessNumber != account.BusinessNumber;
        return IsOneTime(content) ? OneTime(content, given, account) : content with
        {
            Exporter = given with
            {
                BusinessNumber = given.BusinessNumber ?? known.BusinessNumber.Value,
                AuthorizationId = given.AuthorizationId ?? known.AuthorizationId.Value,
                Name = given.Name ?? known.LegalName,
            },
            ServiceProvider = !forClient ? content.ServiceProvider : (content.ServiceProvider ?? new Domain.Document.ServiceProvider()) with
            {
                BusinessNumber = account.BusinessNumber.Value,
                AuthorizationId = account.AuthorizationId.Value,
                Name = account.LegalName,
            },
        };
    }

    /// <summary>The numbers are the provider's; the name is that of the party that contracts it, which nobody but the filer knows.</summary>
    private static DeclarationContent OneTime(DeclarationContent content, Exporter given, FilingRights account) => content with
    {
        Exporter = given with
        {
            BusinessNumber = given.BusinessNumber ?? account.BusinessNumber.Value,
            AuthorizationId = given.AuthorizationId ?? (account.OneTimeId ?? account.AuthorizationId).Value,
        },
    };

    private static bool IsOneTime(DeclarationContent content) => content.Control?.SubmissionType == SubmissionType.OneTime;
}
