namespace MembershipCases.Web.Casework.Shown;

/// <summary>
/// Registers the services that decide what users may read of records: preparatory papers and screened texts.
/// </summary>
internal static class ShownSetup
{
    public static IServiceCollection AddShownRecords(this IServiceCollection services)
    {
        services.AddScoped<ConcernedReaders>();
        services.AddScoped<ScreenedReadings>();
        services.AddScoped<Disclosures>();
        services.AddScoped<ShownDocuments>();
        services.AddScoped<ShownRecords>();
        services.AddScoped<PublicRecords>();
        services.AddScoped<AssessmentGrades>();
        services.AddScoped<RedactedHistory>();
        return services;
    }
}
