using System.Text.Json;
using System.Text.Json.Serialization;
using Cers.Kernel;
using Cers.Messaging.FourEyes;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.ModuleKit.FourEyes;

/// <summary>A type of command that takes two people, for those who know it by name only.</summary>
internal abstract class ProposableCommand
{
    private protected static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public abstract string Name { get; }

    public abstract IFourEyes Read(byte[] json);

    public abstract Task<int?> LockAsync(IServiceProvider scope, IFourEyes command, CancellationToken ct);

    public abstract Task<Result<Done>> EndAsync(IServiceProvider scope, IFourEyes command, ProposalEnd end, string? note, CancellationToken ct);

    public static byte[] Write(IFourEyes command) => JsonSerializer.SerializeToUtf8Bytes(command, command.GetType(), Json);

    public static ProposableCommand Of(Type command) => (ProposableCommand)Activator.CreateInstance(typeof(Typed<>).MakeGenericType(command))!;

    private sealed class Typed<TCommand> : ProposableCommand
        where TCommand : IFourEyes
    {
        public override string Name => typeof(TCommand).Name;

        public override IFourEyes Read(byte[] json) => JsonSerializer.Deserialize<TCommand>(json, Json)!;

        public override Task<int?> LockAsync(IServiceProvider scope, IFourEyes command, CancellationToken ct) => Subject(scope).LockAsync((TCommand)command, ct);

        public override Task<Result<Done>> EndAsync(IServiceProvider scope, IFourEyes command, ProposalEnd end, string? note, CancellationToken ct) =>
            Subject(scope).EndAsync((TCommand)command, end, note, ct);

        private static IProposalSubject<TCommand> Subject(IServiceProvider scope) => scope.GetRequiredService<IProposalSubject<TCommand>>();
    }
}
