using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Cers.ModuleKit.Messages;
using Npgsql;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class SearchRmAccountsValidator : AbstractValidator<SearchRmAccounts>
{
    public SearchRmAccountsValidator() =>
        RuleFor(m => m.Text).Must(t => t is null || t.Length <= 100).Says(
            "registration.search_too_long", "At most 100 characters.", "Au plus 100 caractères.");
}

internal sealed class SearchRmAccountsHandler(RegistrationDbContext db) : IRequestHandler<SearchRmAccounts, Result<Page<RmAccountRow>>>
{
    public async Task<Result<Page<RmAccountRow>>> Handle(SearchRmAccounts request, CancellationToken ct)
    {
        var words = Words(request.Text);
        if (words.Count == 0 && !string.IsNullOrWhiteSpace(request.Text))
        {
            return Page<RmAccountRow>.Empty;
        }

        // A number has digits first; anything else is a name.
        var number = words.Count > 0 && char.IsAsciiDigit(words[0][0]) && string.Concat(words) is var joined && IsNumber(joined) ? joined.ToUpperInvariant() : null;
        var page = request.Page;
        var (beyond, order) = page.Backward ? ("<", "desc") : (">", "asc");
        var parameters = new List<NpgsqlParameter> { new("take", OrderedPages.SizeOf(page) + 1) };
        var conditions = new List<string> { "true" };
        if (OrderedPages.From(page) is { } from)
        {
            conditions.Add($"business_number {beyond} @from");
            parameters.Add(new("from", from));
        }

        if (request.NotForExport)
        {
            conditions.Add("not (open and designation in ('Export', 'Both'))");
        }

        if (number is not null)
        {
            conditions.Add("business_number like @number || '%'");
            parameters.Add(new("number", number));
        }
        else if (words.Count > 0)
        {
            conditions.Add("registration.name_words(legal_name) @@ to_tsquery('simple', @words)");
            parameters.Add(new("words", string.Join(" & ", words.Select(w => $"{w}:*"))));
        }

        var rows = await db.RmAccounts
            .FromSqlRaw($"select * from registration.rm_accounts where {string.Join(" and ", conditions)} order by business_number {order} limit @take", [.. parameters])
            .AsNoTracking().ToListAsync(ct);
        return OrderedPages.Answer(
            [.. rows.Select(a => new RmAccountRow(a.BusinessNumber, a.LegalName, a.Open, a.Designation, a.AsOf))], page, row => row.BusinessNumber.Value);
    }

    /// <summary>Runs of letters and digits, in the form in which names are indexed: nothing else comes into a query.</summary>
    internal static List<string> Words(string? text)
    {
        var plain = new string([.. (text ?? "").Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Replace("æ", "ae", StringComparison.OrdinalIgnoreCase)
            .Normalize(System.Text.NormalizationForm.FormD).Where(c => c is < '\u0300' or > '\u036f').Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]);
        return [.. plain.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(10)];
    }

    private static bool IsNumber(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits == text.Length ? digits <= 9 : digits == 9 && text.Length <= 15 && "rm".StartsWith(text[9..Math.Min(11, text.Length)], StringComparison.Ordinal)
            && text[Math.Min(11, text.Length)..].All(char.IsAsciiDigit);
    }
}
