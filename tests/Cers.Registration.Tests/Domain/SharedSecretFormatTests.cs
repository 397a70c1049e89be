using Cers.Registration.Contracts;
using Xunit;

namespace Cers.Registration.Tests.Domain;

public sealed class SharedSecretFormatTests
{
    [Theory]
    [InlineData("0123-4567-89AB-CDEF-8")]
    [InlineData("ZZZZ-ZZZZ-ZZZZ-ZZZZ-G")]
    [InlineData("7K3Q-H2M9-XWPT-4RC8-K")]
    public void The_worked_secrets_are_well_formed_and_shown_as_given(string text)
    {
        var secret = SharedSecretFormat.Read(text);

        Assert.NotNull(secret);
        Assert.Equal(16, secret.Length);
        Assert.Equal(text, SharedSecretFormat.Show(secret));
    }

    [Theory]
    [InlineData(" ol23 4567 89ab cdef 8 ")]
    [InlineData("Oi23456789ABCDEF8")]
    public void Case_hyphens_blanks_and_look_alikes_do_not_matter(string typed) =>
        Assert.Equal("0123456789ABCDEF", SharedSecretFormat.Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123-4567-89AB-CDEF")]
    [InlineData("0123-4567-89AB-CDEF-88")]
    [InlineData("0123-4567-89AB-CDEU-8")]
    [InlineData("0123-4567-89AB-CDEF-9")]
    public void What_cannot_be_a_secret_is_none(string? text) => Assert.False(SharedSecretFormat.IsWellFormed(text));

    [Fact]
    public void Each_wrong_character_and_each_swap_of_unequal_neighbours_is_noticed_by_the_check_character()
    {
        const string good = "7K3QH2M9XWPT4RC8K";
        for (var i = 0; i < good.Length; i++)
        {
            foreach (var other in SharedSecretFormat.Alphabet.Where(c => c != good[i]))
            {
                Assert.False(SharedSecretFormat.IsWellFormed(good[..i] + other + good[(i + 1)..]), $"{i} {other}");
            }

            if (i > 0 && good[i] != good[i - 1])
            {
                Assert.False(SharedSecretFormat.IsWellFormed(good[..(i - 1)] + good[i] + good[i - 1] + good[(i + 1)..]), $"swap {i}");
            }
        }
    }
}
