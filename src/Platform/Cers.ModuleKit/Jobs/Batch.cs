namespace Cers.ModuleKit.Jobs;

/// <summary>The answer of a job's command that does a bounded number of rows, so that no lock lasts long: the job sends it again while there may be more.</summary>
/// <param name="Rows">How many it did.</param>
/// <param name="MayBeMore">True when it did as many as it does at a time.</param>
public sealed record Batch(int Rows, bool MayBeMore);
