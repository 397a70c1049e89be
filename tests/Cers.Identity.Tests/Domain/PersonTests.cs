using Cers.Identity.Domain;
using Cers.Kernel;
using Xunit;

namespace Cers.Identity.Tests.Domain;

public sealed class PersonTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Désilets-Nuñez", "DESILETS-NUNEZ", true)]
    [InlineData("  de la  Tour ", "De La Tour", true)]
    [InlineData("O’Brien", "O'Brien", true)]
    [InlineData("Tremblay", "Trembley", false)]
    [InlineData("Tremblay", "", false)]
    public void Case_accents_and_blanks_of_a_name_do_not_count(string one, string other, bool same) => Assert.Equal(same, PersonName.Same(one, other));

    [Fact]
    public void A_person_is_known_by_last_name_and_address_together()
    {
        var person = Named();

        Assert.True(person.IsKnownAs("cote", " ANNE.cote@example.ca"));
        Assert.False(person.IsKnownAs("cote", "anne.cote@example.com"));
        Assert.False(person.IsKnownAs("Anne", "anne.cote@example.ca"));
    }

    [Fact]
    public void Somebody_without_a_user_account_is_known_as_nobody()
    {
        var person = Person.FirstSeen(Now);

        Assert.False(person.HasUserAccount);
        Assert.False(person.IsKnownAs("", ""));
    }

    private static Person Named()
    {
        var person = Person.FirstSeen(Now);
        person.MakeUserAccount(UserReferenceNumber.Random(), "Anne", "Côté", "Anne.Cote@example.ca", "514 555 0100", Language.Fr, "2026-01", Now);
        return person;
    }
}
