using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Data;
using MediatR;

namespace Cers.Registration.UseCases;

/// <summary>Counts a wrong code at the code it was tried against; the fifth ends it.</summary>
[SystemOnly]
internal sealed record CountWrongEmailCode(string Email) : ICommand<Done>;

internal sealed class CountWrongEmailCodeHandler(RegistrationDbContext db) : IRequestHandler<CountWrongEmailCode, Result<Done>>
{
    public async Task<Result<Done>> Handle(CountWrongEmailCode request, CancellationToken ct)
    {
        (await db.LockCodeAsync(request.Email, ct))?.CountWrong();
        return default(Done);
    }
}
