using System.Globalization;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;

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

    public const string Secrets = "/registration/secrets";

    public const string ActivationIds = "/registration/activation-ids";

    public const string NewActivationId = ActivationIds + "/new";

    public const string Register = "/registration/register";

    public const string NewRmAccount = Register + "/new";

    public const string RegisterImports = Register + "/imports";

    public static string SecretsThat(SecretFilter filter, int? days = null) => $"{Secrets}?filter={filter}" + (days is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"&days={days}"));

    public static string Secret(string number) => $"{Secrets}/{Uri.EscapeDataString(number)}";

    public static string ReplaceSecret(string number) => Secret(number) + "/replace";

    public static string RevokeSecret(string number) => Secret(number) + "/revoke";

    public static string RecordBounce(string number) => Secret(number) + "/bounce";

    public static string RmAccount(string number) => $"{Register}/{Uri.EscapeDataString(number)}";

    public static string CorrectRmAccount(string number) => RmAccount(number) + "/correct";

    public static string RegisterImport(Guid import) => $"{RegisterImports}/{import}";

    public static string Authorization(string id) => $"/registration/authorizations/{Uri.EscapeDataString(id)}";

    public static string SuspendAuthorization(string id) => Authorization(id) + "/suspend";

    public static string ReinstateAuthorization(string id) => Authorization(id) + "/reinstate";

    public static string RevokeAuthorization(string id) => Authorization(id) + "/revoke";

    /// <summary>The page after something was done, which says so.</summary>
    public static string Done(string page, RegistrationNotice notice) => $"{page}?done={notice}";
}
