using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Domain;
using Npgsql;

namespace Cers.Registration.Registry;

/// <summary>The register that staff import from files and correct, in our own database; stands where one over a network may stand.</summary>
internal sealed class ImportedRegister(NpgsqlDataSource database) : IRmAccountRegistry
{
    public string Source => "imported register";

    public async Task<RmAccount?> LookupAsync(BusinessNumber number, CancellationToken ct) => (await LookupAsync([number], ct)).GetValueOrDefault(number);

    public async Task<IReadOnlyDictionary<BusinessNumber, RmAccount>> LookupAsync(IReadOnlyCollection<BusinessNumber> numbers, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select business_number, open, designation, legal_name, as_of from registration.rm_accounts where business_number = any($1)");
        command.Parameters.Add(new() { Value = numbers.Select(n => n.Value).ToArray() });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new Dictionary<BusinessNumber, RmAccount>(numbers.Count);
        while (await reader.ReadAsync(ct))
        {
            var account = new RmAccount
            {
                BusinessNumber = BusinessNumber.Parse(reader.GetString(0)),
                Open = reader.GetBoolean(1),
                Designation = Enum.Parse<RmDesignation>(reader.GetString(2)),
                LegalName = reader.GetString(3),
                AsOf = reader.GetFieldValue<DateOnly>(4),
            };
            found[account.BusinessNumber] = account;
        }

        return found;
    }
}
