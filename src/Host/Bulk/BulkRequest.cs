using Cers.Host.Http;
using Cers.Host.SignIn;
using Cers.Kernel;
using Cers.Messaging.Files;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Cers.Host.Bulk;

/// <summary>A request whose body is a file of declarations.</summary>
internal sealed record BulkRequest(AccountId Account, string Name, bool AllOrNothing, bool Confirmed, Stream Body)
{
    /// <summary>For a message that reads it and keeps nothing.</summary>
    public PassingFile File => new(Name, Body);

    /// <summary>What is asked; null where it is refused, which then has been answered. Nothing of the body has been read.</summary>
    public static async Task<BulkRequest?> ReadAsync(HttpContext context, string account)
    {
        var errors = new List<Error>();
        if (!await Antiforgery.IsMeantAsync(context))
        {
            errors.Add(Antiforgery.Refusal);
        }
        else if (!AccountAddress.TryRead(account, out var id))
        {
            errors.Add(new NotAllowed());
        }
        else if (Read(context.Request, id, errors) is { } asked && errors.Count == 0)
        {
            // The purpose's limit counts, while the bytes come in.
            context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
            return asked;
        }

        await Problem.WriteAsync(context, errors);
        return null;
    }

    private static BulkRequest Read(HttpRequest request, AccountId account, List<Error> errors)
    {
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            errors.Add(new InvalidInput(
                "bulk.body_not_the_file",
                new LocalizedText("The body of the request is the file itself, not a form.", "Le corps de la demande est le fichier lui-même, et non un formulaire."),
                "body"));
        }

        var name = request.Query["name"].ToString();
        if (name.Length == 0)
        {
            errors.Add(new InvalidInput(
                "bulk.name_missing",
                new LocalizedText("Say in name how the file is called: its ending says its format.", "Indiquez dans name le nom du fichier : son extension indique son format."),
                "name"));
        }

        return new BulkRequest(account, name, Flag("allOrNothing"), Flag("confirmed"), request.Body);

        bool Flag(string field)
        {
            var text = request.Query[field].ToString();
            if (text is not ("" or "true" or "false"))
            {
                errors.Add(new InvalidInput("bulk.flag_not_valid", new LocalizedText($"{field} is true or false.", $"{field} vaut true ou false."), field));
            }

            return text == "true";
        }
    }
}
