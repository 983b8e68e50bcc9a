namespace MembershipCases.Web.Casework;

/// <summary>
/// The engine that was chosen when the service was built, the definitions, and what advances a case by them.
/// </summary>
public static class Processes
{
    /// <summary>
    /// Adds them. <c>Process:Variant</c> names a folder of <c>workflows</c> with other definitions, such as
    /// <c>formannskap</c>.
    /// </summary>
    public static IServiceCollection AddProcesses(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddEngine(configuration);
        services.AddSingleton(ProcessDefinitions.Load(AppContext.BaseDirectory, configuration["Process:Variant"]));
        services.AddScoped<Affiliations>();
        services.AddScoped<HeldRoles>();
        services.AddScoped<ReevaluationDates>();
        services.AddScoped<BackPlanner>();
        services.AddScoped<CaseProcess>();
        return services;
    }
}
