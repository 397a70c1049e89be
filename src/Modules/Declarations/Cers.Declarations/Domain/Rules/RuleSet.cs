using System.Reflection;
using Cers.Kernel;

namespace Cers.Declarations.Domain.Rules;

/// <summary>All rules, found by their attribute, in the order of their ids. The same set judges every channel and the dry run.</summary>
internal static class RuleSet
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. from type in typeof(RuleSet).Assembly.GetTypes()
           where type is { IsAbstract: true, IsSealed: true } && type.Namespace == typeof(RuleSet).Namespace
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
           let id = method.GetCustomAttribute<RuleAttribute>()?.Id
           where id is not null
           orderby id
           select new Rule(RuleCatalogue.Find(id), method.CreateDelegate<Action<Judgement>>()),
    ];

    /// <summary>
    /// Rules that stand elsewhere than in a method here: a client request id that comes again is answered before anything is judged.
    /// </summary>
    public static IReadOnlyList<string> ByRequestId { get; } = ["DEC-DUP-002", "DEC-DUP-003"];

    /// <summary>Applies every rule that is in force on the day of receipt; what they find is read from the judgement.</summary>
    public static void Judge(Judgement judgement) => Judge(judgement, All);

    public static void Judge(Judgement judgement, IEnumerable<Rule> rules)
    {
        foreach (var rule in rules)
        {
            if (rule.Entry.InForce(judgement.ReceivedOn))
            {
                judgement.Apply(rule);
            }
        }
    }

    /// <summary>Applies the rules about changing what was submitted, and no other: what was declared is not judged again when it is voided.</summary>
    public static void JudgeVoid(Judgement judgement)
    {
        foreach (var rule in All.Where(r => r.Look.Method.DeclaringType == typeof(ChangeRules)))
        {
            judgement.Apply(rule);
        }
    }

    /// <summary>The findings that stop a submission: errors, and what was to be verified and was not acknowledged.</summary>
    public static IReadOnlyList<Finding> Blocking(IReadOnlyList<Finding> findings, IReadOnlyCollection<Acknowledgement> acknowledgements) =>
    [
        .. findings.Where(f => f.Severity == Severity.Error
            || (f.Severity == Severity.Verify && acknowledgements.All(a => a.RuleId != f.RuleId))),
    ];
}

/// <summary>A rule: what the catalogue says of it, and the code that looks.</summary>
internal sealed record Rule(RuleEntry Entry, Action<Judgement> Look);
