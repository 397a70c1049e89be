using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.ModuleKit.Messages;
using Xunit;

namespace Cers.ModuleKit.Tests.Messages;

public sealed class MessageTraitsTests
{
    [Fact]
    public void A_command_of_two_people_that_would_run_with_one_is_no_message() =>
        Assert.Contains(nameof(Half), Assert.Throws<InvalidOperationException>(() => MessageTraits.Of(typeof(Half))).Message, StringComparison.Ordinal);

    [Permission("trial.break"), FourEyes("trial.confirm")]
    private sealed record Half : ICommand<Done>;
}
