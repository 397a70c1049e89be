using Cers.Testing;
using Microsoft.Extensions.Logging;

namespace Cers.Host.Tests.Observability;

/// <summary>What every other class relies on without seeing it: that a log with a person's data in it is found.</summary>
public sealed class CollectedLogTests
{
    [Theory]
    [InlineData("Mail to {0} was not sent", true)]
    [InlineData("<{0}>", true)]
    [InlineData("x{0}", false)]
    [InlineData("Nothing of interest", false)]
    public void A_planted_value_is_found_as_a_word(string text, bool found)
    {
        var value = PlantedValues.Add($"{Guid.CreateVersion7():N}@example.ca");
        using var log = new CollectedLog();
        log.CreateLogger("Cers.Test").LogDebug("{Text}", string.Format(System.Globalization.CultureInfo.InvariantCulture, text, value));

        if (found)
        {
            Assert.Contains(value, Assert.Throws<InvalidOperationException>(log.RequireNothingPersonal).Message, StringComparison.Ordinal);
        }
        else
        {
            log.RequireNothingPersonal();
        }
    }

    [Fact]
    public void It_is_found_in_an_exception_too()
    {
        var value = PlantedValues.Add($"{Guid.CreateVersion7():N}@example.ca");
        using var log = new CollectedLog();
        log.CreateLogger("Other").LogError(new InvalidOperationException($"No account of {value}"), "It failed");

        Assert.Throws<InvalidOperationException>(log.RequireNothingPersonal);
    }
}
