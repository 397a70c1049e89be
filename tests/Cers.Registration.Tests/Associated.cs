using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Cers.Testing.Data;
using Cers.Testing.Web;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.Registration.Tests;

/// <summary>One application for all tests of associations, with one customs service provider; each test opens its own client.</summary>
public sealed class AssociatedApp : CersApp
{
    public TestAccount Provider { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Provider = await Data.ProviderOpenedAsync();
    }

    /// <summary>The codes that refuse a message; empty when it was done.</summary>
    public async Task<IReadOnlyList<string>> CodesAsync<T>(Actor actor, IMessage<T> message) =>
        [.. (await Door.SendAsync(actor, message, CancellationToken.None)).Errors.Select(e => e.Code)];

    /// <summary>Sends a mutation with an account and further input as its owner.</summary>
    public async Task<GraphQLAnswer> MutateAsync(TestAccount account, string mutation, object input, string fields = "clientAssociation { state }")
    {
        using var api = await ApiAsync(account.Owner.Persona);
        return await MutateAsync(api, account.BusinessNumber, mutation, input, fields);
    }

    public static async Task<GraphQLAnswer> MutateAsync(Browser api, BusinessNumber number, string mutation, object input, string fields = "clientAssociation { state }")
    {
        var values = input.GetType().GetProperties().ToDictionary(p => p.Name, p => p.GetValue(input));
        values["accountId"] = values.GetValueOrDefault("accountId") ?? await api.AccountIdAsync(number);
        values.TryAdd("clientRequestId", TestData.RequestId());
        var type = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        return await api.GraphQLAsync(
            $"mutation ($input: {type}!) {{ {mutation}(input: $input) {{ {fields} errors {{ ... on Error {{ code path message }} }} }} }}", new { input = values });
    }

    /// <summary>Asks fields of an account as its owner.</summary>
    public async Task<GraphQLAnswer> AskAsync(TestAccount account, string fields)
    {
        using var api = await ApiAsync(account.Owner.Persona);
        return await api.GraphQLAsync(
            $"query ($number: BusinessNumber!) {{ viewer {{ businessAccount(businessNumber: $number) {{ {fields} }} }} }}", new { number = account.BusinessNumber.Value });
    }

    public async Task<AssociationDetails> DetailsAsync(Guid association) => await SendAsync(await Data.ActorAsync("officer-1"), new GetAssociation(association));

    /// <summary>A signed consent that a person or officer uploaded.</summary>
    public async Task<Guid> DocumentAsync(Actor actor, string ticket, byte[]? content = null)
    {
        Services.GetRequiredService<ICurrentActor>().Become(actor);
        var kept = await Services.GetRequiredService<IFileDoor>().UploadAsync(ticket, "consent.pdf", new MemoryStream(content ?? [.. "%PDF-1.7\n"u8, .. new byte[2000]]), CancellationToken.None);
        return kept.IsSuccess ? kept.Value.Id : throw new InvalidOperationException(kept.Errors[0].Code);
    }

    /// <summary>Typed errors of a mutation, each with the path below its input.</summary>
    public static IReadOnlyList<string> Errors(GraphQLAnswer answer, string mutation) => answer[$"{mutation}.errors"] is { ValueKind: System.Text.Json.JsonValueKind.Array } errors
        ? [.. errors.EnumerateArray().Select(e => $"{e.GetProperty("code")}|{PathOf(e.GetProperty("path"))}")]
        : [];

    private static string PathOf(System.Text.Json.JsonElement path) =>
        path.ValueKind == System.Text.Json.JsonValueKind.Array ? string.Join('.', path.EnumerateArray().Skip(1).Select(p => p.ToString())) : "";

    public static string State(GraphQLAnswer answer, string mutation) => answer.Text($"{mutation}.clientAssociation.state") ?? throw new InvalidOperationException(answer.Body);
}

[CollectionDefinition(Name)]
public sealed class AssociationTestsCollection : ICollectionFixture<AssociatedApp>
{
    public const string Name = "associations";
}
