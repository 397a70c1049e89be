using Cers.Testing;
using Cers.Testing.Data;
using Cers.Testing.Web;
using Xunit;

namespace Cers.Identity.Tests.GraphQL;

public sealed class ViewerTests(CersApp app)
{
    private const string CreateUserAccount =
        """
        mutation($input: CreateUserAccountInput!) {
          createUserAccount(input: $input) {
            userAccount { urn firstName lastName email language }
            errors { __typename ... on Error { code message path } }
          }
        }
        """;

    [Fact]
    public async Task Nobody_signed_in_has_no_viewer()
    {
        using var browser = app.Browser();

        var answer = await browser.GraphQLAsync("{ viewer { sessionEndsAt } }");

        Assert.Null(answer.Text("viewer"));
    }

    [Fact]
    public async Task A_newcomer_makes_a_user_account_and_finds_it_at_viewer()
    {
        using var browser = app.Browser();
        await browser.SignInAsync("newcomer-zoe");
        var before = await browser.GraphQLAsync("{ viewer { sessionEndsAt userAccount { urn } businessAccounts { nodes { id } } termsAndConditions { version text { en fr } } } }");
        Assert.Null(before.Text("viewer.userAccount"));
        Assert.Empty(before["viewer.businessAccounts.nodes"].EnumerateArray());
        Assert.NotNull(before.Text("viewer.sessionEndsAt"));

        var email = $"zoe.{Guid.CreateVersion7():N}@example.ca";
        var asked = await browser.GraphQLAsync(
            "mutation($input: RequestUserEmailCodeInput!) { requestUserEmailCode(input: $input) { done errors { ... on Error { code } } } }",
            new { input = new { email, language = "EN", clientRequestId = TestData.RequestId() } });
        Assert.Equal("True", asked.Text("requestUserEmailCode.done"));
        var code = (await app.Mailbox.WaitForAsync(email)).Text.Split("Your code is ")[1][..6];

        var made = await CreateAsync(browser, email, code, before.Text("viewer.termsAndConditions.version")!);

        Assert.Empty(made.ErrorsOf("createUserAccount"));
        var viewer = await browser.GraphQLAsync("{ viewer { userAccount { urn firstName lastName email language } } }");
        Assert.Equal(made["createUserAccount.userAccount"].ToString(), viewer["viewer.userAccount"].ToString());
    }

    [Fact]
    public async Task Errors_carry_code_and_path_and_speak_the_language_of_the_request()
    {
        using var browser = app.Browser(Cers.Kernel.Language.Fr);
        await browser.SignInAsync("newcomer-fr");

        var answer = await CreateAsync(browser, "not an address", "12", "2020-10");

        Assert.Equal(
            [
                """identity.email_not_valid|["input","email"]""",
                """identity.email_code_form|["input","emailCode"]""",
                """identity.terms_changed|["input","termsVersion"]""",
            ],
            answer.ErrorsOf("createUserAccount"));
        Assert.Contains("Le code compte six chiffres.", answer.Body, StringComparison.Ordinal);
    }

    private static Task<GraphQLAnswer> CreateAsync(Browser browser, string email, string emailCode, string termsVersion) =>
        browser.GraphQLAsync(
            CreateUserAccount,
            new
            {
                input = new
                {
                    firstName = "Zoë",
                    lastName = "Ånström",
                    email,
                    emailCode,
                    telephone = "613 555 0100",
                    language = "FR",
                    acceptTerms = true,
                    termsVersion,
                    clientRequestId = TestData.RequestId(),
                },
            });
}
