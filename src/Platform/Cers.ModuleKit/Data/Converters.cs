using Cers.Kernel;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Cers.ModuleKit.Data;

internal sealed class AccountIdConverter() : ValueConverter<AccountId, Guid>(id => id.Value, value => new AccountId(value));

internal sealed class PersonIdConverter() : ValueConverter<PersonId, Guid>(id => id.Value, value => new PersonId(value));

/// <summary>Stores a text value as its canonical text.</summary>
public sealed class TextValueConverter<T>() : ValueConverter<T, string>(value => value.Value, text => Read(text))
    where T : struct, ITextValue<T>
{
    private static T Read(string text) =>
        T.TryParse(text, out var value) ? value : throw new InvalidOperationException($"The database holds a {typeof(T).Name} that is none.");
}
