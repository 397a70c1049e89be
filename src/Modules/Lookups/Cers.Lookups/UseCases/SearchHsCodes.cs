using System.Globalization;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Lookups.Data;
using Cers.Lookups.Domain;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;

namespace Cers.Lookups.UseCases;

/// <summary>
/// Export codes by number, as far as it is known, or by words of their texts; the best match first: the very number, its beginning, whole words, words that begin so, words
/// that only the French title of the chapter has. Refused without a letter or digit to look for.
/// </summary>
/// <param name="Search">200 characters at most; every word must match; case and accents do not count.</param>
/// <param name="On">The day that counts; null for today, in Ottawa.</param>
[Public]
internal sealed record SearchHsCodes(string Search, DateOnly? On, bool IncludeNotInForce, PageRequest Page) : IQuery<Page<HsExportCode>>;

internal sealed class SearchHsCodesValidator : AbstractValidator<SearchHsCodes>
{
    public SearchHsCodesValidator()
    {
        RuleFor(m => m.Search).IsSearch();
        RuleFor(m => m.Search).Must(t => t?.Any(char.IsLetterOrDigit) == true)
            .Says("lookups.search_missing", "Search for a number or words.", "Recherchez un numéro ou des mots.");
    }
}

internal sealed class SearchHsCodesHandler(CodeTablesSnapshot snapshot, TimeProvider clock) : IRequestHandler<SearchHsCodes, Result<Page<HsExportCode>>>
{
    public Task<Result<Page<HsExportCode>>> Handle(SearchHsCodes request, CancellationToken ct)
    {
        var (current, on) = (snapshot.Current, request.On ?? OttawaTime.Today(clock));
        var hits = current.Search(CodeTable.HsExportCodes, request.Search, on, request.IncludeNotInForce);
        return Task.FromResult<Result<Page<HsExportCode>>>(
            OrderedCodes.Page(hits, KeyOf, request.Page).Select(hit => current.Tables.FindHs(hit.Code.Value, on) ?? current.Tables.FindHs(hit.Code.Value)!));
    }

    /// <summary>The order of the list: how well it matches, then the number.</summary>
    private static string KeyOf(CodeHit hit) => ((int)hit.Match).ToString(CultureInfo.InvariantCulture) + hit.Code.Value;
}
