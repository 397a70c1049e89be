namespace Cers.ModuleKit.Jobs;

/// <summary>The jobs of all modules of this program, by name.</summary>
internal sealed class KnownJobs(IEnumerable<KnownJob> jobs)
{
    private readonly SortedDictionary<string, KnownJob> byName = new(jobs.ToDictionary(j => j.Name, StringComparer.Ordinal), StringComparer.Ordinal);

    public IReadOnlyCollection<KnownJob> All => byName.Values;

    public KnownJob? Find(string name) => byName.GetValueOrDefault(name);
}
