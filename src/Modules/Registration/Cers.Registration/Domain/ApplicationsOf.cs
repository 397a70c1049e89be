using Cers.Kernel;
using Cers.ModuleKit.Data;
using Cers.Registration.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.Domain;

/// <summary>The applications for a business number: those that stand in the way of a new one, or all, newest first.</summary>
internal sealed class ApplicationsOf : Specification<ExporterApplication>
{
    public ApplicationsOf(BusinessNumber number, bool openOnly)
    {
        Query.Where(a => a.BusinessNumber == number).OrderByDescending(a => a.ReceivedAt).AsNoTracking();
        if (openOnly)
        {
            // Constants, so that the partial index serves.
            Query.Where(a => EF.Constant(ExporterApplication.OpenStates).Contains(a.State) && a.Kind == EF.Constant(ApplicationKind.NewAccount));
        }
    }
}
