using Cers.Identity.Contracts.BackOffice;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases.BackOffice;

internal sealed class SearchPeopleValidator : AbstractValidator<SearchPeople>
{
    public SearchPeopleValidator() => RuleFor(m => m.Text).SaidOnTheTelephone();
}

internal sealed class SearchPeopleHandler(IdentityDbContext db, MessageScope scope) : IRequestHandler<SearchPeople, Result<Page<PersonRow>>>
{
    public async Task<Result<Page<PersonRow>>> Handle(SearchPeople request, CancellationToken ct)
    {
        // Not what was searched for: that is somebody's name or address.
        scope.Concerns("search", "people");
        var found = await db.SearchAsync("Person", request.Text, request.Page, ct);
        if (!found.IsSuccess)
        {
            return found.As<Page<PersonRow>>();
        }

        var ids = found.Value.Items.Select(i => new PersonId(i.Value)).ToList();
        var rows = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id) && p.Urn != null)
            .Select(p => new { p.Id, Row = new PersonRow(p.Urn!.Value, p.FirstName!, p.LastName!, p.Email!, p.Telephone!) })
            .ToDictionaryAsync(p => p.Id.Value, p => p.Row, ct);
        return found.Value.Tell(rows);
    }
}

internal static class SearchRules
{
    public static void SaidOnTheTelephone<T>(this IRuleBuilderInitial<T, string> text) =>
        text.Must(t => t is { Length: <= SearchText.Longest } && SearchText.Terms(t).Length > 0).Says(
            "identity.search_not_valid",
            "Enter 2 to 100 characters: at least two letters or digits that belong together.",
            "Saisissez de 2 à 100 caractères : au moins deux lettres ou chiffres qui se suivent.");
}
