using Cers.Kernel;
using FluentValidation;
using FluentValidation.Results;

namespace Cers.ModuleKit.Messages;

/// <summary>Gives FluentValidation's rules our errors: a code and a text in both languages.</summary>
public static class ValidationErrors
{
    /// <summary>What the rule before it says when it fails.</summary>
    public static IRuleBuilderOptions<T, TProperty> Says<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, string code, string en, string fr) =>
        rule.WithErrorCode(code).WithMessage(en).WithState(_ => new LocalizedText(en, fr));

    /// <summary>Refuses with an error that a rule of the domain made, as it is.</summary>
    public static void Refuse<T>(this ValidationContext<T> context, Error error) =>
        context.AddFailure(new ValidationFailure(error.Path ?? "", error.Text.En) { ErrorCode = error.Code, CustomState = error });

    internal static Error ToError(ValidationFailure failure) =>
        failure.CustomState as Error
        ?? new InvalidInput(
            failure.ErrorCode,
            failure.CustomState as LocalizedText ?? new LocalizedText("This value is not valid.", "Cette valeur n'est pas valide."),
            Path(failure.PropertyName));

    /// <summary>Lines[0].HsCode → lines[0].hsCode.</summary>
    internal static string? Path(string? property) =>
        string.IsNullOrEmpty(property) ? null : string.Join('.', property.Split('.').Select(p => char.ToLowerInvariant(p[0]) + p[1..]));
}
