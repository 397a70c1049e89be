using Cers.Registration.Contracts;
using Cers.Registration.Reactions;
using Cers.Registration.UseCases;
using Xunit;

namespace Cers.Registration.Tests.Reactions;

public sealed class TellBothSidesOfAssociationTests
{
    [Fact]
    public void What_happened_is_mailed()
    {
        var happened = new AssociationChanged(Guid.CreateVersion7(), AssociationEvent.Suspended, new DateTimeOffset(2026, 11, 24, 15, 0, 0, TimeSpan.Zero));

        Assert.Equal(new MailAssociation(happened.Association, happened.Event, happened.At), new TellBothSidesOfAssociation().React(happened));
    }
}
