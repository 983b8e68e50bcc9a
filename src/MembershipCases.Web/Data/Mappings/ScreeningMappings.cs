using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MembershipCases.Web.Data.Mappings;

internal sealed class ScreeningMapping : IEntityTypeConfiguration<Screening>
{
    private const string OneRecord =
        """
        CASE WHEN "CaseId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "MembershipId" IS NULL THEN 0 ELSE 1 END
        + CASE WHEN "MandateId" IS NULL THEN 0 ELSE 1 END + CASE WHEN "DocumentId" IS NULL THEN 0 ELSE 1 END = 1
        """;

    public void Configure(EntityTypeBuilder<Screening> screening)
    {
        screening.ToTable("Screenings", table =>
        {
            table.HasCheckConstraint("CK_Screenings_OneRecord", OneRecord);
            table.HasCheckConstraint("CK_Screenings_Lifted",
                "(\"LiftedAt\" IS NULL) = (\"LiftedBy\" IS NULL) AND (\"LiftedAt\" IS NULL) = (\"LiftedBecause\" IS NULL)");
        });
        screening.Property(s => s.Id).ValueGeneratedNever();
        screening.Property(s => s.Field).HasMaxLength(40);
        screening.Property(s => s.FullTexts).AsJson();
        screening.Ignore(s => s.Place);
        screening.Ignore(s => s.IsInForce);
        screening.HasOne<LegalReference>().WithMany().HasForeignKey(s => s.Basis).OnDelete(DeleteBehavior.Restrict);
        screening.HasOne<User>().WithMany().HasForeignKey(s => s.By).OnDelete(DeleteBehavior.Restrict);
        screening.HasOne<User>().WithMany().HasForeignKey(s => s.LiftedBy).OnDelete(DeleteBehavior.Restrict);
        screening.HasOne<User>().WithMany().HasForeignKey(s => s.AboutUserId).OnDelete(DeleteBehavior.Restrict);
        screening.HasOne<MembershipCase>().WithMany(c => c.Screenings).HasForeignKey(s => s.CaseId)
            .OnDelete(DeleteBehavior.Restrict);
        screening.HasOne<Membership>().WithMany(m => m.Screenings).HasForeignKey(s => s.MembershipId)
            .OnDelete(DeleteBehavior.Restrict);
        screening.HasOne<Mandate>().WithMany(m => m.Screenings).HasForeignKey(s => s.MandateId)
            .OnDelete(DeleteBehavior.Restrict);
        screening.HasOne<ReviewDocument>().WithMany(d => d.Screenings).HasForeignKey(s => s.DocumentId)
            .OnDelete(DeleteBehavior.Restrict);
        screening.HasIndex(s => new { s.RecordId, s.Field }).IsUnique().HasFilter("\"LiftedAt\" IS NULL")
            .HasDatabaseName("IX_Screenings_InForce");
    }
}

internal sealed class ScreenedReadingMapping : IEntityTypeConfiguration<ScreenedReading>
{
    public void Configure(EntityTypeBuilder<ScreenedReading> reading)
    {
        reading.ToTable("ScreenedReadings");
        reading.HasKey(r => new { r.ScreeningId, r.UserId, r.On });
        reading.HasOne<Screening>().WithMany().HasForeignKey(r => r.ScreeningId).OnDelete(DeleteBehavior.Restrict);
        reading.HasOne<User>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}
