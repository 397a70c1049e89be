using System.Collections.Immutable;
using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Validation;

/// <summary>Walks a document once, in its own order, and tells every rule. It recurses no deeper than the parser's depth limit let the tree grow.</summary>
sealed class DocumentWalker(ValidationContext context, ValidationRule[] rules)
{
    DefinitionNode current = context.Document.Definitions[0];

    public void Walk()
    {
        foreach (var next in context.Document.Definitions)
        {
            current = next;
            if (next is OperationDefinitionNode operation)
                Operation(operation);
            else
                Fragment((FragmentDefinitionNode)next);
        }

        foreach (var rule in rules)
            rule.LeaveDocument();
    }

    void Operation(OperationDefinitionNode operation)
    {
        context.ParentType = null;
        foreach (var rule in rules)
            rule.EnterOperation(operation);
        foreach (var variable in operation.VariableDefinitions)
            VariableDefinition(variable);

        var (root, location) = operation.Operation switch
        {
            OperationType.Query => (context.Schema.QueryType, DirectiveLocation.Query),
            OperationType.Mutation => (context.Schema.MutationType, DirectiveLocation.Mutation),
            _ => (context.Schema.SubscriptionType, DirectiveLocation.Subscription),
        };
        Directives(operation.Directives, location);
        Selections(operation.SelectionSet, root);
    }

    void Fragment(FragmentDefinitionNode fragment)
    {
        context.ParentType = null;
        foreach (var rule in rules)
            rule.EnterFragment(fragment);
        NamedType(fragment.TypeCondition);
        Directives(fragment.Directives, DirectiveLocation.FragmentDefinition);
        Selections(fragment.SelectionSet, context.TypeOf(fragment.TypeCondition));
    }

    void VariableDefinition(VariableDefinitionNode variable)
    {
        foreach (var rule in rules)
            rule.EnterVariableDefinition(variable);
        var type = variable.Type;
        while (type is not NamedTypeNode)
            type = type is ListTypeNode list ? list.Type : ((NonNullTypeNode)type).Type;
        NamedType((NamedTypeNode)type);
        if (variable.DefaultValue is { } value)
            WholeValue(value, context.TypeOf(variable.Type) is { IsInputType: true } input ? input : null, hasDefault: false);
        Directives(variable.Directives, DirectiveLocation.VariableDefinition);
    }

    void NamedType(NamedTypeNode type)
    {
        foreach (var rule in rules)
            rule.EnterNamedType(type);
    }

    void Selections(SelectionSetNode set, NamedType? type)
    {
        var outer = context.ParentType;
        var parent = type is { IsComposite: true } ? type : null;
        foreach (var selection in set.Selections)
        {
            context.ParentType = parent;
            switch (selection)
            {
                case FieldNode field:
                    Field(field, parent);
                    break;
                case FragmentSpreadNode spread:
                    foreach (var rule in rules)
                        rule.EnterFragmentSpread(spread);
                    Directives(spread.Directives, DirectiveLocation.FragmentSpread);
                    break;
                case InlineFragmentNode fragment:
                    InlineFragment(fragment, parent);
                    break;
            }
        }

        context.ParentType = outer;
    }

    void InlineFragment(InlineFragmentNode fragment, NamedType? parent)
    {
        var type = fragment.TypeCondition is { } condition ? context.TypeOf(condition) : parent;
        foreach (var rule in rules)
            rule.EnterInlineFragment(fragment, type);
        if (fragment.TypeCondition is not null)
            NamedType(fragment.TypeCondition);
        Directives(fragment.Directives, DirectiveLocation.InlineFragment);
        Selections(fragment.SelectionSet, type);
    }

    void Field(FieldNode field, NamedType? parent)
    {
        var definition = parent is null ? null : context.Schema.FindField(parent, field.Name);
        context.Remember(field, new FieldPlace(parent, definition));
        context.Field = definition;
        foreach (var rule in rules)
            rule.EnterField(field);
        Arguments(field.Arguments, definition?.Arguments);
        Directives(field.Directives, DirectiveLocation.Field);
        if (field.SelectionSet is { } set)
            Selections(set, definition?.Type.Named);

        context.ParentType = parent;
        context.Field = definition;
        foreach (var rule in rules)
            rule.LeaveField(field);
        context.Field = null;
    }

    void Directives(ImmutableArray<DirectiveNode> directives, DirectiveLocation location)
    {
        if (directives.IsEmpty)
            return;
        foreach (var rule in rules)
            rule.EnterDirectives(directives);
        foreach (var directive in directives)
        {
            context.DirectiveNode = directive;
            context.Directive = context.Schema.Directives.Find(directive.Name);
            foreach (var rule in rules)
                rule.EnterDirective(directive, location);
            Arguments(directive.Arguments, context.Directive?.Arguments);
            context.DirectiveNode = null;
            context.Directive = null;
        }
    }

    void Arguments(ImmutableArray<ArgumentNode> arguments, DefinitionList<InputValueDefinition>? definitions)
    {
        foreach (var argument in arguments)
        {
            foreach (var rule in rules)
                rule.EnterArgument(argument);
            var definition = definitions?.Find(argument.Name);
            WholeValue(argument.Value, definition?.Type, definition is { HasDefault: true });
        }
    }

    void WholeValue(ValueNode value, GraphQLType? type, bool hasDefault)
    {
        context.InputType = type;
        foreach (var rule in rules)
            rule.EnterValue(value);
        Value(value, type, null, hasDefault);
        context.InputType = null;
    }

    void Value(ValueNode value, GraphQLType? type, InputObjectType? parent, bool hasDefault)
    {
        switch (value)
        {
            case VariableNode variable:
                context.Remember(current, new VariableUsage(variable, type, parent, hasDefault));
                break;
            case ListValueNode list:
                var item = (type?.Nullable as ListType)?.OfType;
                foreach (var element in list.Values)
                    Value(element, item, null, hasDefault: false);
                break;
            case ObjectValueNode literal:
                foreach (var rule in rules)
                    rule.EnterObjectValue(literal);
                var inputObject = type?.Named as InputObjectType;
                foreach (var field in literal.Fields)
                {
                    var known = inputObject?.Fields.Find(field.Name);
                    Value(field.Value, known?.Type, inputObject, known is { HasDefault: true });
                }

                break;
        }
    }
}
