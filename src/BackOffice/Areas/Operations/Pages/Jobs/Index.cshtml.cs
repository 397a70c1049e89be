using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Operations;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Operations.Pages.Jobs;

/// <summary>What was just done to a job; the address carries it to the page that shows it.</summary>
public enum JobNotice
{
    Run,
    Paused,
    Resumed,
}

/// <summary>The jobs of the running system; an operator runs, pauses and resumes them here.</summary>
[PagePermission(OperationsPermissions.See)]
public sealed class IndexModel(IDoor door, ICurrentActor current, IPermissions permissions) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public JobNotice? Done { get; set; }

    /// <summary>The job that a button names.</summary>
    [BindProperty]
    public string? Job { get; set; }

    public IReadOnlyList<JobRow> Jobs { get; private set; } = [];

    public bool MayAct => permissions.HoldsAsStaff(current.Actor, OperationsPermissions.Act);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ?? Page();

    public Task<IActionResult> OnPostRunAsync(CancellationToken ct) => DoAsync(new RunJob(Job ?? ""), JobNotice.Run, ct);

    public Task<IActionResult> OnPostPauseAsync(CancellationToken ct) => DoAsync(new PauseJob(Job ?? ""), JobNotice.Paused, ct);

    public Task<IActionResult> OnPostResumeAsync(CancellationToken ct) => DoAsync(new ResumeJob(Job ?? ""), JobNotice.Resumed, ct);

    private async Task<IActionResult> DoAsync(ICommand<Done> command, JobNotice notice, CancellationToken ct)
    {
        var answer = await door.SendAsync(command, ct);
        return answer.IsSuccess ? Redirect($"{OperationsLinks.Jobs}?done={notice}") : await LoadAsync(ct) ?? Again(answer.Errors);
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new ListJobs(), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Jobs = answer.Value;
        return null;
    }
}
