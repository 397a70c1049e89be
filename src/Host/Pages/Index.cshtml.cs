using Cers.BackOffice.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cers.Host.Pages;

/// <summary>The start page.</summary>
[PublicPage]
public sealed class IndexModel : PageModel;
