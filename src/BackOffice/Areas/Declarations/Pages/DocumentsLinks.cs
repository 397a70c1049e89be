using Cers.BackOffice.Areas.Declarations.Pages.Search;
using Cers.BackOffice.Looks;
using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.BackOffice.Areas.Declarations.Pages;

/// <summary>The way from a page about a client to the client's documents, for those who may look at them: with the reason that they had there.</summary>
public sealed class DocumentsLinks(Looking looking, ICurrentActor current, IPermissions permissions)
{
    public static readonly LocalizedText Documents = new("Its declarations of the last 30 days", "Ses déclarations des 30 derniers jours");

    /// <summary>What the account filed; null for those who may not see it.</summary>
    /// <param name="detail">Why, in words; what goes beyond the most of a purpose's detail stays with the page where it was said.</param>
    public string? OfAccount(AccountId account, LookPurpose purpose, string detail) =>
        permissions.HoldsAsStaff(current.Actor, DeclarationsPermissions.Search)
            ? DeclarationsLinks.Found(looking.Ticket(SearchForm.Subject, new SearchForm
            {
                Purpose = $"{purpose}",
                Detail = detail.Length > WhyLooked.MostDetail ? detail[..WhyLooked.MostDetail] : detail,
                Account = $"{account}",
            }.Write()))
            : null;
}
