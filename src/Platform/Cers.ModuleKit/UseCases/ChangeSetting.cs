using Cers.Kernel;
using Cers.Messaging.FourEyes;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Settings;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.UseCases;

internal sealed class ChangeSettingValidator : AbstractValidator<ChangeSetting>
{
    public ChangeSettingValidator() => RuleFor(m => m.Why).IsWhy();
}

internal sealed class ChangeSettingProposal(DatedChanges changes, DatedSettings settings) : IProposalSubject<ChangeSetting>
{
    public async Task<Result<int>> ProposeAsync(ChangeSetting command, CancellationToken ct)
    {
        if (SettingCatalogue.Find(command.Key) is not { } definition)
        {
            return GetSettingHandler.Unknown();
        }

        var errors = new List<Error>();
        var value = definition.Read(command.Value);
        if (value is null)
        {
            var (min, max, decimals) = definition.Range;
            errors.Add(new InvalidInput(
                "operations.value_not_valid",
                new($"Give a number from {min} to {max}, with at most {decimals} decimals.", $"Donnez un nombre de {min} à {max}, avec au plus {decimals} décimales."),
                "value"));
        }
        else if (settings.Find(command.Key, command.From)?.Value is { } before && definition.Read(before) == value)
        {
            errors.Add(new InvalidInput("operations.value_same", new("That is the value in force on that day already.", "C'est déjà la valeur en vigueur ce jour-là."), "value"));
        }

        if (changes.RefusalOf(command.From, "from") is { } refusal)
        {
            errors.Add(refusal);
        }

        return errors.Count > 0 ? Result<int>.Refused(errors) : await changes.ProposeAsync(command.Subject, value, null, command.From, command.Why, ct);
    }

    public async Task<int?> LockAsync(ChangeSetting command, CancellationToken ct) => await changes.LockAsync(command.Subject, ct);

    public Task<Result<Done>> EndAsync(ChangeSetting command, ProposalEnd end, string? note, CancellationToken ct) =>
        changes.EndAsync(command.Subject, end, note, ct);
}

/// <summary>Confirmed by the second supervisor. A value that was to come from the same day gives way.</summary>
internal sealed class ChangeSettingHandler(PlatformDbContext db, DatedChanges changes) : IRequestHandler<ChangeSetting, Result<Done>>
{
    public async Task<Result<Done>> Handle(ChangeSetting request, CancellationToken ct)
    {
        var confirmed = await changes.ConfirmAsync(request.Subject, ct);
        if (!confirmed.IsSuccess)
        {
            return confirmed.As<Done>();
        }

        var change = confirmed.Value;
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into platform.settings (key, value, valid_from, source) values ({request.Key}, {change.Value}, {change.EffectiveOn}, {change.Reason})
            on conflict (key, valid_from) do update set value = excluded.value, source = excluded.source
            """,
            ct);
        return default(Done);
    }
}
