using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MembershipCases.Web.Data.Mappings;

internal sealed class RecommendationMapping : IEntityTypeConfiguration<Recommendation>
{
    public void Configure(EntityTypeBuilder<Recommendation> recommendation)
    {
        recommendation.Property(r => r.Id).ValueGeneratedNever();
        recommendation.Property(r => r.Points).AsJson();
        recommendation.Property(r => r.Disqualified).AsJson();
        recommendation.Property(r => r.Substitutes).AsJson();
        recommendation.HasIndex(r => r.StepId).IsUnique();
        recommendation.HasOne<Meeting>().WithMany().HasForeignKey(r => r.MeetingId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ResolutionMapping : IEntityTypeConfiguration<Resolution>
{
    public void Configure(EntityTypeBuilder<Resolution> resolution)
    {
        resolution.Property(r => r.Id).ValueGeneratedNever();
        resolution.Property(r => r.Points).AsJson();
        resolution.Property(r => r.Disqualified).AsJson();
        resolution.Property(r => r.Substitutes).AsJson();
        resolution.ToTable(
            table => table.HasCheckConstraint("CK_Resolutions_FourEyes", "\"ConfirmedBy\" <> \"RecordedBy\""));
        resolution.HasIndex(r => r.StepId).IsUnique();
        resolution.HasOne<Meeting>().WithMany().HasForeignKey(r => r.MeetingId).OnDelete(DeleteBehavior.Restrict);
    }
}
