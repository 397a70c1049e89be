using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>The owner of a business account says under which name the business trades: what an exporter may call itself on a declaration (DEC-EXP-007).</summary>
/// <param name="OperatingName">Null when it has none of its own.</param>
[CalledBy("Identity"), InWords("Change the operating name", "Changer le nom commercial")]
public sealed record ChangeOperatingName(AccountId Account, string? OperatingName) : ICommand<Done>, IAccountMessage;
