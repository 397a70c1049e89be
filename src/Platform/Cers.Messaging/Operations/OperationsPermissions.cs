namespace Cers.Messaging.Operations;

/// <summary>What staff may see and do of the running system: names, states, times and errors; never a client's data.</summary>
public static class OperationsPermissions
{
    /// <summary>See jobs, dead letters and the mail log.</summary>
    public const string See = "operations.see";

    /// <summary>Run or pause a job; send a dead letter again.</summary>
    public const string Act = "operations.act";

    /// <summary>Read and verify the full audit trail, staff views included.</summary>
    public const string ReadAudit = "audit.read";

    /// <summary>Change dated figures: windows, limits, thresholds.</summary>
    public const string ChangeSettings = "operations.change_settings";

    /// <summary>Proclaim days on which federal offices are closed.</summary>
    public const string ChangeHolidays = "operations.change_holidays";
}
