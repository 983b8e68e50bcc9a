using MembershipCases.Web.Features.Reviews.Reading;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>Registers what reads documents.</summary>
public static class ReviewSetup
{
    /// <summary>Adds the places in which documents are read, and the workers that read them there.</summary>
    public static IServiceCollection AddReviews(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(ReadingSettings.Of(configuration)).AddSingleton<ReadingPlaces>()
            .AddSingleton<DocumentWorker>().AddSingleton<DocumentReader>();
}
