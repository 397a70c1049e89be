using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Registration.Contracts;

namespace Cers.Registration.Domain;

/// <summary>Country, and for Canada and the United States province or state, are codes in force.</summary>
internal static class AddressCodes
{
    /// <param name="path">Where the address stands in the message.</param>
    public static IEnumerable<Error> Faults(BusinessAddress address, CodeTables tables, DateOnly today, string path)
    {
        if (tables.Find(CodeTable.Countries, address.Country, today) is null)
        {
            yield return new InvalidInput("registration.country", new("This is not a country's code.", "Ce n'est pas un code de pays."), $"{path}.country");
        }

        var known = address.Country switch
        {
            "CA" => tables.Find(CodeTable.Provinces, address.Subdivision, today) is not null,
            "US" => tables.Find(CodeTable.UsStates, address.Subdivision, today) is not null,
            _ => true,
        };
        if (!known)
        {
            yield return new InvalidInput(
                "registration.subdivision",
                new("Give the province's or state's two letters.", "Donnez les deux lettres de la province ou de l'État."),
                $"{path}.subdivision");
        }
    }
}
