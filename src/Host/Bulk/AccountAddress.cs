using Cers.GraphQL.TypeSystem;
using Cers.Identity.Contracts;
using Cers.Kernel;

namespace Cers.Host.Bulk;

/// <summary>A business account in an address: its id as GraphQL tells it.</summary>
internal static class AccountAddress
{
    /// <summary>False for what is no account's id.</summary>
    public static bool TryRead(string text, out AccountId account)
    {
        var id = Guid.Empty;
        var good = GlobalId.TryRead(text, out var type, out var key) && type == nameof(BusinessAccount) && Guid.TryParse(key, out id);
        account = new AccountId(id);
        return good;
    }
}
