namespace Cers.Kernel;

/// <summary>What every result tells without its type: whether it is a value or a refusal.</summary>
public interface IResult
{
    bool IsSuccess { get; }

    object? Value { get; }

    IReadOnlyList<Error> Errors { get; }
}

/// <summary>A result that a pipeline can make from errors alone.</summary>
public interface IRefusable<out TSelf> : IResult
{
    static abstract TSelf Refused(IReadOnlyList<Error> errors);
}

/// <summary>The answer of a command or query: a value, or at least one error. Expected refusals are results, exceptions are bugs.</summary>
public sealed class Result<T> : IRefusable<Result<T>>
{
    private readonly T? value;

    private Result(T? value, IReadOnlyList<Error> errors)
    {
        this.value = value;
        Errors = errors;
    }

    public bool IsSuccess => Errors.Count == 0;

    /// <summary>The value of a success; asking a refusal for it is a bug.</summary>
    public T Value => IsSuccess ? value! : throw new InvalidOperationException($"Refused: {Errors[0].Code}.");

    public IReadOnlyList<Error> Errors { get; }

    object? IResult.Value => Value;

    public static implicit operator Result<T>(T value) => new(value, []);

    public static implicit operator Result<T>(Error error) => new(default, [error]);

    public static Result<T> Refused(IReadOnlyList<Error> errors) =>
        errors.Count > 0 ? new(default, errors) : throw new ArgumentException("A refusal says why.", nameof(errors));

    public static Result<T> Success(T value) => new(value, []);

    /// <summary>The same refusal for another kind of value.</summary>
    public Result<TOther> As<TOther>() => Result<TOther>.Refused(Errors);
}

/// <summary>The value of a command that has nothing to tell but that it was done.</summary>
public readonly record struct Done;
