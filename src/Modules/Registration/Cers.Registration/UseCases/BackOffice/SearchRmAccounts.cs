using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class SearchRmAccountsValidator : AbstractValidator<SearchRmAccounts>
{
    public SearchRmAccountsValidator() =>
        RuleFor(m => m.Text).Must(t => t is null || t.Length <= 100).Says(
            "registration.search_too_long", "At most 100 characters.", "Au plus 100 caractères.");
}

internal sealed class SearchRmAccountsHandler(RegistrationDbContext db) : IRequestHandler<SearchRmAccounts, Result<Page<RmAccountRow>>>
{
    /// <summary>Before and after every number, in whichever order the database compares texts.</summary>
    private const string First = "";
    private const string Last = "Z";

    public async Task<Result<Page<RmAccountRow>>> Handle(SearchRmAccounts request, CancellationToken ct)
    {
        var words = Words(request.Text);
        if (words.Count == 0 && !string.IsNullOrWhiteSpace(request.Text))
        {
            return Page<RmAccountRow>.Empty;
        }

        // A number has digits first; anything else is a name.
        var typed = string.Concat(words);
        var page = request.Page;
        var (above, below) = page.Backward ? (First, page.Before ?? Last) : (page.After ?? First, Last);
        var found = words.Count == 0
            ? db.RmAccounts.FromSql($"select * from registration.rm_accounts where business_number > {above} and business_number < {below}")
            : IsNumber(typed)
                ? db.RmAccounts.FromSql(
                    $"select * from registration.rm_accounts where business_number like {typed.ToUpperInvariant() + "%"} and business_number > {above} and business_number < {below}")
                : db.RmAccounts.FromSql(
                    $"""
                    select * from registration.rm_accounts
                    where registration.name_words(legal_name) @@ to_tsquery('simple', {string.Join(" & ", words.Select(w => $"{w}:*"))})
                        and business_number > {above} and business_number < {below}
                    """);
        if (request.NotForExport)
        {
            found = found.Where(a => !a.Open || (a.Designation != RmDesignation.Export && a.Designation != RmDesignation.Both));
        }

        var ordered = page.Backward ? found.OrderByDescending(a => a.BusinessNumber) : found.OrderBy(a => a.BusinessNumber);
        var rows = await ordered.Take(OrderedPages.SizeOf(page) + 1).AsNoTracking().ToListAsync(ct);
        return OrderedPages.Answer(
            [.. rows.Select(a => new RmAccountRow(a.BusinessNumber, a.LegalName, a.Open, a.Designation, a.AsOf))], page, row => row.BusinessNumber.Value);
    }

    /// <summary>Runs of letters and digits, in the form in which names are indexed: nothing else comes into a query.</summary>
    internal static List<string> Words(string? text)
    {
        var plain = new string([.. (text ?? "").Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Replace("æ", "ae", StringComparison.OrdinalIgnoreCase)
            .WithoutMarks().Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]);
        return [.. plain.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(10)];
    }

    private static bool IsNumber(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && digits == text.Length ? digits <= 9 : digits == 9 && text.Length <= 15 && "rm".StartsWith(text[9..Math.Min(11, text.Length)], StringComparison.Ordinal)
            && text[Math.Min(11, text.Length)..].All(char.IsAsciiDigit);
    }
}
