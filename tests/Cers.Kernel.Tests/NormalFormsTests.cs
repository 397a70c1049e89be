using System.Text;
using Xunit;

namespace Cers.Kernel.Tests;

public sealed class NormalFormsTests
{
    [Theory]
    [InlineData("e\u0301", "\u00E9")]
    [InlineData("plain", "plain")]
    [InlineData("a\U0001F6A2e\u0301", "a\U0001F6A2\u00E9")]
    [InlineData("\uFFFFe\u0301", "\uFFFF\u00E9")]
    public void A_text_gets_its_normal_form(string text, string form) => Assert.Equal(form, text.In(NormalizationForm.FormC));

    // No theory: the data of one cannot hold half of a pair.
    [Fact]
    public void What_has_none_stays_as_it_is() =>
        Assert.All(["e\u0301\uD800", "e\u0301\uD800a", "\uDC00e\u0301", "e\u0301\uFFFE"], text => Assert.Equal(text, text.In(NormalizationForm.FormC)));

    [Fact]
    public void Marks_are_left_out() => Assert.Equal("Renee Tremblay, Quebec", "Renée Tremblay, Que\u0301bec".WithoutMarks());
}
