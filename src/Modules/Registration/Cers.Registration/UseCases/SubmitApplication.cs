using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using Cers.Registration.Registry;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

internal sealed class SubmitApplicationPreparation(RegistryAnswers answers) : IPrepare<SubmitApplication>
{
    public Task PrepareAsync(SubmitApplication message, CancellationToken ct) => answers.AskAsync(BusinessNumber.Parse(message.BusinessNumber), ct);
}

internal sealed class SubmitApplicationHandler(
    RegistrationDbContext db, MessageScope scope, IMediator mediator, RegistryAnswers answers, DatedSettings settings, TimeProvider clock)
    : IRequestHandler<SubmitApplication, Result<SubmittedApplication>>
{
    public async Task<Result<SubmittedApplication>> Handle(SubmitApplication request, CancellationToken ct)
    {
        var number = BusinessNumber.Parse(request.BusinessNumber);
        var answer = answers.Of(number);
        var errors = new List<Error>();

        // A silent register refuses nobody: the officer's approval asks it again.
        if (answer is not null && ApplicationRules.OfAccount(answer.Account) is { } violation)
        {
            errors.Add(violation);
        }

        if (await IsTakenAsync(number, ct))
        {
            errors.Add(ApplicationRules.AlreadyThere());
        }

        errors.AddRange(await AddressErrorsAsync(request.Address, ct));
        if (errors.Count > 0)
        {
            return Result<SubmittedApplication>.Refused(errors);
        }

        var now = clock.GetUtcNow();
        var today = OttawaTime.DateOf(now);
        var application = ExporterApplication.Submit(
            await db.NextApplicationNumberAsync(today.Year, ct),
            EmailConfirmation.AddressOf(request.Confirmation)!,
            request,
            number,
            now,
            settings.Int("registration.serviceDays", today));
        if (answer is not null)
        {
            application.Keep(RegistryOccasion.Submission, answer);
        }

        db.Add(application);
        scope.Concerns("application", application.Number);
        scope.Mail(SubmittedMail.To(application));
        return new SubmittedApplication(application.Number, application.DueDate);
    }

    private async Task<bool> IsTakenAsync(BusinessNumber number, CancellationToken ct)
    {
        if (await db.Applications.WithSpecification(new ApplicationsOf(number, openOnly: true)).AnyAsync(ct))
        {
            return true;
        }

        var found = await mediator.Send(new FindAccountByBusinessNumber(number), ct);
        return found.Value.Account is not null;
    }

    /// <summary>Country, and for Canada and the United States province or state, are codes.</summary>
    private async Task<IEnumerable<Error>> AddressErrorsAsync(BusinessAddress address, CancellationToken ct)
    {
        var tables = (await mediator.Send(new GetCodeTables(), ct)).Value;
        var today = OttawaTime.Today(clock);
        var known = address.Country switch
        {
            "CA" => tables.Find(CodeTable.Provinces, address.Subdivision, today) is not null,
            "US" => tables.Find(CodeTable.UsStates, address.Subdivision, today) is not null,
            _ => true,
        };
        var errors = new List<Error>();
        if (tables.Find(CodeTable.Countries, address.Country, today) is null)
        {
            errors.Add(new InvalidInput("registration.country", new("This is not a country's code.", "Ce n'est pas un code de pays."), "address.country"));
        }

        if (!known)
        {
            errors.Add(new InvalidInput(
                "registration.subdivision",
                new("Give the province's or state's two letters.", "Donnez les deux lettres de la province ou de l'État."),
                "address.subdivision"));
        }

        return errors;
    }
}
