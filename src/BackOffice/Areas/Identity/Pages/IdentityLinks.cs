using System.Globalization;
using Cers.Kernel;

namespace Cers.BackOffice.Areas.Identity.Pages;

/// <summary>
/// The addresses of the pages about people, accounts, staff and portal messages. Those about somebody carry in <c>look</c> why the officer looks; without it
/// the page asks.
/// </summary>
internal static class IdentityLinks
{
    public const string Search = "/identity/search";
    public const string Staff = "/identity/staff";
    public const string Messages = "/identity/messages";
    public const string NewMessage = Messages + "/new";
    public const string DismissMessage = Messages + "/dismiss";

    public static string Person(string urn, string? look = null) => Look($"/identity/people/{Uri.EscapeDataString(urn)}", look);

    public static string Relink(string urn, string? look = null) => Look($"/identity/people/{Uri.EscapeDataString(urn)}/relink", look);

    public static string EndSessions(string urn, string? look = null) => Look($"/identity/people/{Uri.EscapeDataString(urn)}/end-sessions", look);

    public static string Account(AccountId account, string? look = null) => Look($"/identity/accounts/{account}", look);

    public static string SuspendAccount(AccountId account, string? look) => Look($"/identity/accounts/{account}/suspend", look);

    public static string ReinstateAccount(AccountId account, string? look) => Look($"/identity/accounts/{account}/reinstate", look);

    public static string NameOwner(AccountId account, string? look = null) => Look($"/identity/accounts/{account}/name-owner", look);

    /// <summary>The same by the text of an account's id.</summary>
    public static string NameOwner(string account) => $"/identity/accounts/{Uri.EscapeDataString(account)}/name-owner";

    public static string StaffMember(string number) => $"{Staff}/{Uri.EscapeDataString(number)}";

    public static string StaffMember(int number) => StaffMember(number.ToString(CultureInfo.InvariantCulture));

    public static string ChangeRole(int number) => StaffMember(number) + "/change";

    public static string Message(Guid id) => $"{Messages}/{id}";

    /// <summary>The page after something was done, which says so.</summary>
    public static string Done(string page, IdentityNotice notice) => $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}done={notice}";

    private static string Look(string page, string? look) => look is null ? page : $"{page}?look={look}";
}
