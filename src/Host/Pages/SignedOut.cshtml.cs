using Cers.BackOffice.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Cers.Host.Pages;

/// <summary>Where the provider sends a person after the end of the session.</summary>
[PublicPage]
public sealed class SignedOutModel : PageModel;
