using System.Text.Json.Nodes;

namespace Cers.Testing.Data;

public sealed partial class TestData
{
    private const string Submit =
        """
        mutation ($input: SubmitDeclarationInput!) {
          submitDeclaration(input: $input) {
            declaration { proofOfReport }
            errors { ... on Error { code path message } }
          }
        }
        """;

    /// <summary>A declaration filed by an account's owner; answers with its proof-of-report number.</summary>
    public async Task<string> DeclarationSubmittedAsync(TestAccount account, Action<JsonObject>? change = null, params object[] acknowledgements)
    {
        using var api = await app.ApiAsync(account.Owner.Persona);
        var declaration = ValidDeclaration.New(app.Clock.GetUtcNow());
        change?.Invoke(declaration);
        var answer = await api.GraphQLAsync(
            Submit, new { input = new { accountId = await api.AccountIdAsync(account.BusinessNumber), clientRequestId = RequestId(), source = new { declaration }, acknowledgements } });
        return answer.Text("submitDeclaration.declaration.proofOfReport") ?? throw new InvalidOperationException(answer.Body);
    }
}
