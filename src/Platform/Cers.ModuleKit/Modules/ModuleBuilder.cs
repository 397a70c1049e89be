using System.Reflection;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Access;
using Cers.ModuleKit.Audit;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Files;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Outbox;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Cers.ModuleKit.Modules;

/// <summary>What a module tells the host of itself.</summary>
public sealed class ModuleBuilder(IServiceCollection services, IConfiguration configuration, Assembly assembly)
{
    // Made for each message, in its scope.
    private static readonly HashSet<Type> Handling = [typeof(IRequestHandler<,>), typeof(IPrepare<>), typeof(IReadFirst<>)];

    public IServiceCollection Services => services;

    public IConfiguration Configuration => configuration;

    /// <summary>The module's context and its schema; migrations come from the assembly's Data/Migrations.</summary>
    public ModuleBuilder AddContext<TContext>(string schema, int migrationOrder = 10)
        where TContext : ModuleDbContext
    {
        ModuleKitRegistration.AddContext<TContext>(services);
        services.AddSingleton(new MigrationSource(schema, assembly, migrationOrder));
        return this;
    }

    /// <summary>Grants what the rows of a permission matrix say: a reference file of the module's assembly.</summary>
    public ModuleBuilder AddPermissionMatrix(string file)
    {
        foreach (var grant in PermissionMatrix.Grants(PermissionMatrix.Read(assembly, file)))
        {
            services.AddSingleton(grant);
        }

        return this;
    }

    /// <summary>Says what a broken constraint means: somebody else was faster.</summary>
    public ModuleBuilder OnConflict(string constraint, Func<Error> error)
    {
        services.AddSingleton(new ConstraintError(constraint, error));
        return this;
    }

    /// <summary>
    /// A job: sends one [SystemOnly] command, again and again, by one host of all. The command decides from the database's state, so that running
    /// twice or late harms nothing.
    /// </summary>
    /// <param name="does">What it does, for the page that shows the jobs: a sentence.</param>
    public ModuleBuilder AddJob<TCommand>(JobSchedule schedule, LocalizedText does)
        where TCommand : new()
    {
        var answer = typeof(TCommand).GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>)).GetGenericArguments()[0];
        var of = typeof(KnownJob).GetMethod(nameof(KnownJob.Of), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(typeof(TCommand), answer);
        services.AddSingleton((KnownJob)of.Invoke(null, [schedule, does])!);
        return this;
    }

    /// <summary>Says where values made with keys of the ring are, and for how long.</summary>
    public ModuleBuilder UsesKeys(KeyUse use)
    {
        services.AddSingleton(use);
        return this;
    }

    /// <summary>What files are taken for; handlers attach them by <see cref="FileShelf"/>.</summary>
    public ModuleBuilder AddFilePurpose<T>()
        where T : FilePurpose
    {
        services.AddSingleton<FilePurpose, T>();
        return this;
    }

    public ModuleBuilder AddMadeFile<T>()
        where T : MadeFile
    {
        services.AddSingleton<MadeFile, T>();
        return this;
    }

    public ModuleBuilder AddReferenceSeed<T>()
        where T : class, IReferenceSeed
    {
        services.AddSingleton<IReferenceSeed, T>();
        return this;
    }

    /// <summary>Something kept in memory, loaded before the host is ready and shared as a singleton.</summary>
    public ModuleBuilder AddSnapshot<T>()
        where T : class, ISnapshot
    {
        services.TryAddSingleton<T>();
        services.AddSingleton<ISnapshot>(p => p.GetRequiredService<T>());
        return this;
    }

    internal void AddDiscovered()
    {
        foreach (var type in assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            foreach (var contract in type.GetInterfaces())
            {
                if (contract.IsGenericType && Handling.Contains(contract.GetGenericTypeDefinition()))
                {
                    services.AddScoped(contract, type);
                    if (contract.GetGenericTypeDefinition() == typeof(IRequestHandler<,>) && WordedMessage.Of(contract.GetGenericArguments()[0]) is { } worded)
                    {
                        services.AddSingleton(worded);
                    }
                }
                else if (contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IValidator<>))
                {
                    services.AddSingleton(contract, type);
                }
                else if (contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IReaction<,>))
                {
                    services.AddSingleton(Reaction.Of(type, contract));
                }
                else if (contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IProposalSubject<>))
                {
                    services.AddScoped(contract, type);
                    services.AddSingleton(ProposableCommand.Of(contract.GetGenericArguments()[0]));
                }
                else if (contract == typeof(IMailTemplate))
                {
                    services.AddSingleton(typeof(IMailTemplate), type);
                }
            }
        }
    }
}
