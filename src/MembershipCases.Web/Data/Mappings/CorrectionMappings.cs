using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MembershipCases.Web.Data.Mappings;

internal sealed class CorrectionMapping : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> correction)
    {
        correction.ToTable("Corrections", table =>
        {
            table.HasCheckConstraint("CK_Corrections_FourEyes",
                "\"RefusedFor\" IS NOT NULL OR \"DecidedBy\" IS NULL OR \"DecidedBy\" <> \"By\"");
            table.HasCheckConstraint("CK_Corrections_Decided",
                "\"DecidedAt\" IS NOT NULL OR (\"DecidedBy\" IS NULL AND \"RefusedFor\" IS NULL)");
        });
        correction.Property(c => c.Id).ValueGeneratedNever();
        correction.Property(c => c.Before).AsJson();
        correction.Property(c => c.After).AsJson();
        correction.Ignore(c => c.State);
        correction.HasOne<Step>().WithMany().HasForeignKey(c => c.StepId).OnDelete(DeleteBehavior.Restrict);
        correction.HasOne<User>().WithMany().HasForeignKey(c => c.By).OnDelete(DeleteBehavior.Restrict);
        correction.HasOne<User>().WithMany().HasForeignKey(c => c.DecidedBy).OnDelete(DeleteBehavior.Restrict);
        correction.HasIndex(c => c.StepId).IsUnique().HasFilter("\"DecidedAt\" IS NULL")
            .HasDatabaseName("IX_Corrections_Waiting");
    }
}
