using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MembershipCases.Web.Data.Mappings;

internal sealed class ReopeningMapping : IEntityTypeConfiguration<Reopening>
{
    public void Configure(EntityTypeBuilder<Reopening> reopening)
    {
        reopening.ToTable("Reopenings", table =>
        {
            table.HasCheckConstraint("CK_Reopenings_FourEyes",
                "\"RefusedFor\" IS NOT NULL OR \"DecidedBy\" IS NULL OR \"DecidedBy\" <> \"By\"");
            table.HasCheckConstraint("CK_Reopenings_Decided",
                "(\"DecidedAt\" IS NULL) = (\"DecidedBy\" IS NULL) AND (\"DecidedAt\" IS NOT NULL OR \"RefusedFor\" IS NULL)");
        });
        reopening.Property(r => r.Id).ValueGeneratedNever();
        reopening.Ignore(r => r.IsWaiting);
        reopening.Ignore(r => r.IsMade);
        reopening.HasOne<User>().WithMany().HasForeignKey(r => r.By).OnDelete(DeleteBehavior.Restrict);
        reopening.HasOne<User>().WithMany().HasForeignKey(r => r.DecidedBy).OnDelete(DeleteBehavior.Restrict);
        reopening.HasIndex(r => r.CaseId).IsUnique().HasFilter("\"DecidedAt\" IS NULL")
            .HasDatabaseName("IX_Reopenings_Waiting");
    }
}
