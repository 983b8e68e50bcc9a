using MembershipCases.Web.Features.Reviews.Reading;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>Registers what reads documents.</summary>
public static class ReviewSetup
{
    /// <summary>Adds the places in which documents are read.</summary>
    public static IServiceCollection AddReviews(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(ReadingPlaces.Of(configuration));
}
