using System.Collections.Frozen;
using System.Reflection;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Outbox;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;

namespace Cers.ModuleKit.Modules;

/// <summary>What a module tells the host of itself.</summary>
public sealed class ModuleBuilder(IServiceCollection services, IConfiguration configuration, Assembly assembly, List<Action<IQuartzBuilder>> jobs)
{
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

    /// <summary>Grants a permission to roles: a row of the permission matrix.</summary>
    public ModuleBuilder Grant(string permission, AccountRole[]? account = null, StaffRole[]? staff = null)
    {
        services.AddSingleton(new PermissionGrant(
            permission, (account ?? []).ToFrozenSet(), (staff ?? []).ToFrozenSet()));
        return this;
    }

    /// <summary>Says what a broken constraint means: somebody else was faster.</summary>
    public ModuleBuilder OnConflict(string constraint, Func<Error> error)
    {
        services.AddSingleton(new ConstraintError(constraint, error));
        return this;
    }

    /// <summary>A Quartz job that sends one command; the schedule is in Ottawa time.</summary>
    public ModuleBuilder AddJob<TJob>(string cron)
        where TJob : class, IJob
    {
        jobs.Add(q =>
        {
            var key = new JobKey(typeof(TJob).Name);
            q.AddJob<TJob>(j => j.WithIdentity(key).StoreDurably());
            q.AddTrigger(t => t.WithIdentity(key.Name).ForJob(key).WithCronSchedule(cron, c => c.InTimeZone(OttawaTime.Zone)));
        });
        return this;
    }

    /// <summary>Says where values made with keys of the ring are, and for how long.</summary>
    public ModuleBuilder UsesKeys(KeyUse use)
    {
        services.AddSingleton(use);
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
                if (contract.IsGenericType && (contract.GetGenericTypeDefinition() == typeof(IRequestHandler<,>) || contract.GetGenericTypeDefinition() == typeof(IPrepare<>)))
                {
                    services.AddScoped(contract, type);
                }
                else if (contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IValidator<>))
                {
                    services.AddSingleton(contract, type);
                }
                else if (contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IReaction<,>))
                {
                    services.AddSingleton(Reaction.Of(type, contract));
                }
                else if (contract == typeof(IMailTemplate))
                {
                    services.AddSingleton(typeof(IMailTemplate), type);
                }
            }
        }
    }
}
