using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;
using Cers.GraphQL.Validation.Rules;

namespace Cers.GraphQL.Validation;

/// <summary>Checks a document against a schema (specification section 5); messages and locations are those of graphql-js.</summary>
public static class DocumentValidator
{
    /// <summary>
    /// All faults of all rules, up to the limit. A document that is too large is refused with that one error, before any rule walks it;
    /// the time taken is about proportional to the text, however its fragments are spread.
    /// </summary>
    /// <returns>Nothing when the document may be executed.</returns>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions options) =>
        Validate(schema, document, options, SpecifiedRules);

    internal static IReadOnlyList<GraphQLError> Validate(
        Schema schema,
        DocumentNode document,
        ValidationOptions options,
        Func<ValidationContext, ValidationRule[]> rules)
    {
        var context = new ValidationContext(schema, document, options);
        try
        {
            if (DocumentLimits.Check(context))
                new DocumentWalker(context, rules(context)).Walk();
        }
        catch (ValidationAbortedException)
        {
            // The context holds the reason.
        }

        return context.Errors;
    }

    internal static ValidationRule[] SpecifiedRules(ValidationContext context) =>
    [
        new KnownOperationTypes(context),
        new UniqueOperationNames(context),
        new LoneAnonymousOperation(context),
        new SingleFieldSubscriptions(context),
        new KnownTypeNames(context),
        new FragmentsOnCompositeTypes(context),
        new VariablesAreInputTypes(context),
        new ScalarLeafs(context),
        new FieldsOnCorrectType(context),
        new UniqueFragmentNames(context),
        new KnownFragmentNames(context),
        new NoUnusedFragments(context),
        new PossibleFragmentSpreads(context),
        new NoFragmentCycles(context),
        new UniqueVariableNames(context),
        new NoUndefinedVariables(context),
        new NoUnusedVariables(context),
        new KnownDirectives(context),
        new UniqueDirectivesPerLocation(context),
        new KnownArgumentNames(context),
        new UniqueArgumentNames(context),
        new ValuesOfCorrectType(context),
        new ProvidedRequiredArguments(context),
        new VariablesInAllowedPosition(context),
        new UniqueInputFieldNames(context),
        new MaxIntrospectionDepth(context),

        // Last: it looks up what the walk has found out about each field.
        new OverlappingFieldsCanBeMerged(context),
    ];
}
