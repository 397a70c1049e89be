using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Domain;
using Npgsql;

namespace Cers.Registration.Registry;

/// <summary>The register that staff import from files and correct, in our own database; stands where one over a network may stand.</summary>
internal sealed class ImportedRegister(NpgsqlDataSource database, TimeProvider clock) : IRmAccountRegistry
{
    public const string Source = "imported register";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<RegistryAnswer?> LookupAsync(BusinessNumber number, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            await using var command = database.CreateCommand(
                "select open, designation, legal_name, as_of from registration.rm_accounts where business_number = $1");
            command.Parameters.Add(new() { Value = number.Value });
            await using var reader = await command.ExecuteReaderAsync(patience.Token);
            var account = await reader.ReadAsync(patience.Token)
                ? new RmAccount
                {
                    BusinessNumber = number,
                    Open = reader.GetBoolean(0),
                    Designation = Enum.Parse<RmDesignation>(reader.GetString(1)),
                    LegalName = reader.GetString(2),
                    AsOf = reader.GetFieldValue<DateOnly>(3),
                }
                : null;
            return new RegistryAnswer(Source, clock.GetUtcNow(), account);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }
}
