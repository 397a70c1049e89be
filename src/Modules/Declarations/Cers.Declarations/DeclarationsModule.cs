using Cers.Declarations.Checks;
using Cers.Declarations.CommandLine;
using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Declarations.Mail;
using Cers.Declarations.UseCases;
using Cers.Lookups.Contracts;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.Declarations;

/// <summary>Export declarations: drafts, rules, submission and proof-of-report numbers.</summary>
public sealed class DeclarationsModule : IModule
{
    public string Name => "Declarations";

    /// <summary>Reports what a bulk load would find in a file, as far as that is known without a database; true when nothing of it is an error.</summary>
    public static Task<bool> CheckBulkFileAsync(
        Stream content, string name, CodeTables tables, bool asJson, TextWriter report, TextWriter told, CancellationToken ct) =>
        BulkTool.CheckAsync(content, name, tables, TimeProvider.System.GetUtcNow(), asJson, report, told, ct);

    /// <summary>Writes the declarations of a bulk load's file in the format of another ending, or reports why not; true when it did.</summary>
    public static Task<bool> ConvertBulkFileAsync(Stream content, string name, string ending, Stream target, TextWriter report, CancellationToken ct) =>
        BulkTool.ConvertAsync(content, name, ending, target, report, ct);

    public void Register(ModuleBuilder module)
    {
        module.AddContext<DeclarationsDbContext>("declarations");
        module.Services.AddScoped<DeclarationChecks>();
        module.AddSnapshot<KnownOutages>();
        module.AddJob<ReviewLateness>(JobSchedule.EveryMinutes(5), new(
            "Computes again how late declarations were where the register of outages was changed in the last two days.",
            "Recalcule le retard des déclarations lorsque le registre des pannes a été modifié au cours des deux derniers jours."));
        module.Services.AddScoped<ChangeChecks>();
        module.Services.AddScoped<EarlierDeclarations>();
        module.Services.AddScoped<DraftNotices>();
        module.Services.AddScoped<SubmittedDraft>();
        module.Services.AddScoped<StandingAccess>();
        module.Services.AddSingleton<NewsFeed>();
        module.Services.AddHostedService(p => p.GetRequiredService<NewsFeed>());
        module.AddJob<ForgetNews>(JobSchedule.EveryHour(25), new(
            "Deletes news of declarations that are a day old: who follows an account has been told.",
            "Supprime les nouvelles de déclarations vieilles d'un jour : qui suit un compte en a été informé."));
        module.Services.AddScoped<OnlineHistory>();
        module.AddMadeFile<ArchiveFile>();
        RegisterBulkLoads(module);
        RegisterReminders(module);
        module.OnConflict("legal_holds_number", () => LegalHold.AlreadyHeld);
        module.OnConflict("legal_holds_exporter", () => LegalHold.AlreadyHeld);
        module.AddJob<PurgeHistory>(JobSchedule.EveryDay(1, 10), new(
            "Takes reports past the newest 499 out of the online history and tells account owners whose history is nearly full.",
            "Retire de l'historique en ligne les déclarations au-delà des 499 plus récentes et avise les propriétaires dont l'historique est presque plein."));
        module.AddJob<NotePossibleDuplicates>(JobSchedule.EveryMinutes(1), new(
            "Compares what was just declared with everybody's declarations and lists possible duplicates for staff.",
            "Compare ce qui vient d'être déclaré aux déclarations de tous et dresse pour le personnel la liste des doublons possibles."));
        module.AddJob<DestroyExpiredRecords>(JobSchedule.EveryDay(1, 50), new(
            "Destroys declarations whose retention period is over and that no legal hold keeps.",
            "Détruit les déclarations dont la période de conservation est terminée et qu'aucune mise en suspens juridique ne retient."));
    }

    private static void RegisterBulkLoads(ModuleBuilder module)
    {
        module.AddFilePurpose<BulkFilePurpose>();
        module.Services.AddScoped<BulkIntake>();
        module.Services.AddScoped<BulkFileChecks>();
        module.Services.AddScoped<BulkCallers>();
        module.Services.AddScoped<BulkJudge>();
        module.Services.AddScoped<BulkSenders>();
        module.Services.AddScoped<BulkEnds>();
        module.Services.AddSingleton<BulkQueue>();
        module.Services.AddHostedService<BulkRunner>();
        module.AddJob<ForgetBulkReports>(JobSchedule.EveryDay(2, 40), new(
            "Deletes bulk loads 90 days after their end with their reports and files; what was accepted stays.",
            "Supprime les chargements en bloc 90 jours après leur fin avec leurs rapports et leurs fichiers; ce qui a été accepté demeure."));
    }

    /// <summary>Mails that people choose, and the end of drafts.</summary>
    private static void RegisterReminders(ModuleBuilder module)
    {
        module.AddJob<RemindOfDrafts>(JobSchedule.EveryMinutes(5), new(
            "Tells who saved a draft that its deadline is four hours away, or over.",
            "Avise la personne qui a enregistré une ébauche que son échéance est dans quatre heures, ou passée."));
        module.AddJob<EndOldDrafts>(JobSchedule.EveryDay(2, 20), new(
            "Deletes drafts that nobody has changed for 180 days, and tells who saved them 30 days before.",
            "Supprime les ébauches que personne n'a modifiées depuis 180 jours et avise 30 jours avant la personne qui les a enregistrées."));
        module.AddJob<TellOfOutages>(JobSchedule.EveryMinutes(1), new(
            "Mails account owners who chose it that an outage begins or ends.",
            "Avise par courriel les titulaires de compte qui l'ont choisi qu'une panne commence ou prend fin."));
    }
}
