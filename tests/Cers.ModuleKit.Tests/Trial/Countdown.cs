using System.Globalization;
using System.Text;
using Cers.Kernel;
using Cers.Messaging.Files;
using Cers.ModuleKit.Files;

namespace Cers.ModuleKit.Tests.Trial;

/// <summary>A file that is made while it is downloaded, as long as its subject says; nobody may have one of a negative length.</summary>
internal sealed class Countdown : MadeFile
{
    public const string FileName = "trial.countdown";

    public override string Name => FileName;

    public override Task<Result<FileToSend>> OpenAsync(string subject, CancellationToken ct)
    {
        var from = int.Parse(subject, CultureInfo.InvariantCulture);
        return Task.FromResult<Result<FileToSend>>(from < 0 ? new NotAllowed() : new FileToSend("countdown.txt", "text/plain", null, async (to, stop) =>
        {
            for (var left = from; left >= 0; left--)
            {
                await to.WriteAsync(Encoding.ASCII.GetBytes($"{left}\n"), stop);
            }
        }));
    }
}
