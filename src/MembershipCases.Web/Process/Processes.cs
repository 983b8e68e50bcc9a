using MembershipCases.Domain.Process;
using MembershipCases.Web.Process.BuiltIn;

namespace MembershipCases.Web.Process;

/// <summary>The engine, the definitions, and what advances a case by them.</summary>
public static class Processes
{
    /// <summary>Adds them. <c>Process:Variant</c> names a folder of <c>workflows</c> with other definitions, such as <c>formannskap</c>.</summary>
    public static IServiceCollection AddProcesses(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IProcessEngine, BuiltInEngine>();
        services.AddSingleton(ProcessDefinitions.Load(AppContext.BaseDirectory, configuration["Process:Variant"]));
        services.AddScoped<Affiliations>();
        services.AddScoped<HeldRoles>();
        services.AddScoped<CaseEffects>();
        services.AddScoped<CaseOpener>();
        services.AddScoped<ReevaluationDates>();
        services.AddScoped<BackPlanner>();
        services.AddScoped<CaseAdvancer>();
        return services;
    }
}
