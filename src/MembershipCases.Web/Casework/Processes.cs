namespace MembershipCases.Web.Casework;

/// <summary>Registers the chosen engine, the definitions, and the services that advance cases.</summary>
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
        services.AddScoped<RecordedItems>();
        services.AddScoped<StepUndoing>();
        return services;
    }
}
