namespace MembershipCases.Web.Casework;

/// <summary>What of the records is shown to whom: preparatory papers and screened texts.</summary>
public static class DisclosureSetup
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddDisclosure(this IServiceCollection services)
    {
        services.AddScoped<Circle>();
        services.AddScoped<Readings>();
        services.AddScoped<Papers>();
        services.AddScoped<PublicHistory>();
        return services;
    }
}
