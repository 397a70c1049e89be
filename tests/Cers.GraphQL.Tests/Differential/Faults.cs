namespace Cers.GraphQL.Tests.Differential;

/// <summary>Decides where a generated document goes wrong: anywhere at a rate, or once, in a way that one rule refuses.</summary>
internal sealed class Faults(int seed)
{
    readonly Random random = new(seed);
    double rate;

    /// <summary>The one rule to be broken; null when any may be.</summary>
    public string? Only { get; private set; }

    public bool IsMade { get; private set; }

    public void AtRate(double value) => (rate, Only, IsMade) = (value, null, false);

    public void Once(string rule) => (rate, Only, IsMade) = (0.5, rule, false);

    /// <param name="rule">The rule that refuses what the caller is about to do.</param>
    public bool Make(string rule)
    {
        if (rate == 0 || (Only is not null && (IsMade || Only != rule)) || random.NextDouble() >= rate)
            return false;
        IsMade = true;
        return true;
    }
}
