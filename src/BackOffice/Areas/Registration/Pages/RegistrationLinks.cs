using Cers.Registration.Contracts;

namespace Cers.BackOffice.Areas.Registration.Pages;

/// <summary>The addresses of the registration pages.</summary>
internal static class RegistrationLinks
{
    public const string Applications = "/registration/applications";

    public static string Queue(ApplicationState state, bool mine = false) => $"{Applications}?state={state}" + (mine ? "&mine=true" : string.Empty);

    public static string Application(string number) => $"{Applications}/{Uri.EscapeDataString(number)}";

    public static string Done(string number, ApplicationNotice notice) => $"{Application(number)}?done={notice}";

    public static string Take(string number) => Application(number) + "/take";

    public static string Approve(string number) => Application(number) + "/approve";

    public static string ProposeRefusal(string number) => Application(number) + "/propose-refusal";

    public static string ConfirmRefusal(string number) => Application(number) + "/confirm-refusal";

    public static string ReturnRefusal(string number) => Application(number) + "/return-refusal";

    public static string WithdrawRefusal(string number) => Application(number) + "/withdraw-refusal";

    public static string ReplaceSecret(string number) => Application(number) + "/replace-secret";

    public const string Cases = "/registration/cases";

    public const string OpenCase = Cases + "/open";

    public static string Case(string number) => $"{Cases}/{Uri.EscapeDataString(number)}";

    public static string CaseDone(string number, CaseNotice notice) => $"{Case(number)}?done={notice}";

    public static string AskClient(string number) => Case(number) + "/ask";

    public static string DecideCase(string number) => Case(number) + "/decide";

    public static string CaseLetter(string number, int nth) => $"{Case(number)}/letter?nth={nth}";
}
