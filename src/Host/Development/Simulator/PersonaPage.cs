using System.Net;
using System.Text;
using Cers.BackOffice.Languages;
using Cers.Host.SignIn;
using Cers.Kernel;
using Microsoft.AspNetCore.WebUtilities;

namespace Cers.Host.Development.Simulator;

/// <summary>The page on which you choose whom to be. Plain links: a script can follow them as a browser does.</summary>
internal static class PersonaPage
{
    private static readonly LocalizedText Title = new("Sign-in simulator", "Simulateur de connexion");
    private static readonly LocalizedText Lead = new(
        "Development only. Whom do you want to be?", "En développement seulement. Qui voulez-vous être?");

    private static readonly LocalizedText Cancel = new("Cancel", "Annuler");

    public static string Html(SignInProvider provider, IQueryCollection query, Language language)
    {
        var html = new StringBuilder();
        html.Append($"""
            <!DOCTYPE html>
            <html lang="{PageLanguage.Code(language)}">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Text(Title.In(language))} – {Text(provider.Name)}</title>
            <link rel="stylesheet" href="/assets/gcds/fonts.css"><link rel="stylesheet" href="/assets/gcds/gcds.css"><link rel="stylesheet" href="/assets/frame.css">
            </head>
            <body><main id="main">
            <h1>{Text(Title.In(language))}: {Text(provider.Name)}</h1>
            <p>{Text(Lead.In(language))}</p>
            <ul>

            """);
        foreach (var persona in Personas.All.Where(p => p.Provider == provider.Name))
        {
            html.Append($"""<li><a href="{Link(query, persona.Id)}" data-persona="{Text(persona.Id)}">{Text(persona.Name)}</a>: {Text(persona.Who.In(language))}</li>{"\n"}""");
        }

        return html.Append($"""</ul><p><a href="{Link(query, "nobody")}">{Text(Cancel.In(language))}</a></p></main></body></html>{"\n"}""").ToString();
    }

    private static string Link(IQueryCollection query, string hint) => Text(QueryHelpers.AddQueryString(
        "authorize", query.Append(new("login_hint", hint)).SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value))));

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
