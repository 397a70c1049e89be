namespace Cers.Bench;

/// <param name="PerSecond">How many were answered, or done, for each second.</param>
/// <param name="Milliseconds">Processor time of server and database for each, without the client's.</param>
internal sealed record Turn(double PerSecond, double Milliseconds);
