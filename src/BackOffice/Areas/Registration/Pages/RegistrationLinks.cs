using System.Globalization;
using Cers.BackOffice.Areas.Registration.Pages.Associations;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.BackOffice.Areas.Registration.Pages;

/// <summary>The addresses of the registration pages.</summary>
internal static class RegistrationLinks
{
    public const string Applications = "/registration/applications";

    /// <summary>Forms that staff key in from paper.</summary>
    public const string Forms = "/registration/forms";

    public static string Queue(ApplicationState state, bool mine = false) => $"{Applications}?state={state}" + (mine ? "&assigned=Me" : string.Empty);

    /// <summary>The queue with filters.</summary>
    public static string Queue(IEnumerable<KeyValuePair<string, string>> asked) =>
        $"{Applications}?{string.Join('&', asked.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"))}";

    public static string Application(string number) => $"{Applications}/{Uri.EscapeDataString(number)}";

    public static string Done(string number, ApplicationNotice notice) => $"{Application(number)}?done={notice}";

    public static string Take(string number) => Application(number) + "/take";

    public static string Give(string number) => Application(number) + "/give";

    public static string Ask(string number) => Application(number) + "/ask";

    public static string Note(string number) => Application(number) + "?handler=Note";

    public static string ReceivedForm(string number) => Application(number) + "?handler=ReceivedForm";

    public static string KeyIn(string? draft = null) => $"{Forms}/key-in" + (draft is null ? string.Empty : $"?draft={Uri.EscapeDataString(draft)}");

    public static string FormSaved(string number) => $"{Forms}?saved={Uri.EscapeDataString(number)}";

    public static string Approve(string number) => Application(number) + "/approve";

    public static string ProposeRefusal(string number) => Application(number) + "/propose-refusal";

    public static string ConfirmRefusal(string number) => Application(number) + "/confirm-refusal";

    public static string ReturnRefusal(string number) => Application(number) + "/return-refusal";

    public static string WithdrawRefusal(string number) => Application(number) + "/withdraw-refusal";

    public const string Cases = "/registration/cases";

    public const string OpenCase = Cases + "/open";

    public static string Case(string number) => $"{Cases}/{Uri.EscapeDataString(number)}";

    public static string CaseDone(string number, CaseNotice notice) => $"{Case(number)}?done={notice}";

    public static string AskClient(string number) => Case(number) + "/ask";

    public static string DecideCase(string number) => Case(number) + "/decide";

    public static string CaseLetter(string number, int nth) => $"{Case(number)}/letter?nth={nth}";

    public const string Associations = "/registration/associations";

    public const string NewAssociation = Associations + "/new";

    public static string Association(Guid id) => $"{Associations}/{id}";

    public static string AssociationDone(Guid id, AssociationNotice notice) => $"{Association(id)}?done={notice}";

    public static string EndAssociation(Guid id) => Association(id) + "/end";

    public static string RecordConsent(Guid id) => Association(id) + "/consent";

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
