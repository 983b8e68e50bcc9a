using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MembershipCases.Web.Data.Mappings;

internal sealed class DisqualificationMapping : IEntityTypeConfiguration<Disqualification>
{
    public void Configure(EntityTypeBuilder<Disqualification> question)
    {
        question.ToTable("Disqualifications", table =>
        {
            table.HasCheckConstraint("CK_Disqualifications_Ruled",
                "(\"State\" = 'Raised') = (\"RuledAt\" IS NULL) AND (\"RuledOn\" IS NULL) = (\"Rule\" IS NULL)");
            table.HasCheckConstraint("CK_Disqualifications_NotByThemselves", "\"RuledBy\" <> \"UserId\"");
        });
        question.Property(q => q.Id).ValueGeneratedNever();
        question.Property(q => q.Body).HasMaxLength(100);
        question.Ignore(q => q.IsInForce);
        question.HasOne<User>().WithMany().HasForeignKey(q => q.UserId).OnDelete(DeleteBehavior.Restrict);
        question.HasOne<Fact>().WithMany().HasForeignKey(q => q.FactId).OnDelete(DeleteBehavior.Restrict);
        question.HasOne<Meeting>().WithMany().HasForeignKey(q => q.MeetingId).OnDelete(DeleteBehavior.Restrict);
        question.HasOne<LegalReference>().WithMany().HasForeignKey(q => q.Ground).OnDelete(DeleteBehavior.Restrict);
        question.HasOne<LegalReference>().WithMany().HasForeignKey(q => q.Rule).OnDelete(DeleteBehavior.Restrict);
        // One disqualification that bars a person from a case is enough.
        question.HasIndex(q => new { q.CaseId, q.UserId }).IsUnique().HasFilter("\"State\" <> 'Fit'")
            .HasDatabaseName("IX_Disqualifications_Bars");
        question.HasIndex(q => new { q.Body, q.RaisedAt }).HasFilter("\"State\" = 'Raised'")
            .HasDatabaseName("IX_Disqualifications_Waiting");
    }
}

internal sealed class ReplacementMapping : IEntityTypeConfiguration<Replacement>
{
    public void Configure(EntityTypeBuilder<Replacement> replacement)
    {
        replacement.ToTable("Replacements",
            table => table.HasCheckConstraint("CK_Replacements_Another", "\"UserId\" <> \"InsteadOf\""));
        replacement.Property(r => r.Id).ValueGeneratedNever();
        replacement.HasOne<User>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Restrict);
        replacement.HasOne<User>().WithMany().HasForeignKey(r => r.InsteadOf).OnDelete(DeleteBehavior.Restrict);
        replacement.HasOne<Office>().WithMany().HasForeignKey(r => r.OfficeId).OnDelete(DeleteBehavior.Restrict);
        replacement.HasIndex(r => new { r.CaseId, r.Role, r.OfficeId }).IsUnique().HasFilter("\"EndedAt\" IS NULL")
            .HasDatabaseName("IX_Replacements_One");
        replacement.HasIndex(r => r.UserId).HasFilter("\"EndedAt\" IS NULL").HasDatabaseName("IX_Replacements_Whose");
    }
}

internal sealed class PendingTreatmentMapping : IEntityTypeConfiguration<PendingTreatment>
{
    public void Configure(EntityTypeBuilder<PendingTreatment> pending)
    {
        pending.ToTable("PendingTreatments", table =>
        {
            table.HasCheckConstraint("CK_PendingTreatments_FourEyes",
                "\"State\" <> 'Confirmed' OR \"DecidedBy\" <> \"ProposedBy\"");
            table.HasCheckConstraint("CK_PendingTreatments_Decided",
                "(\"State\" = 'Waiting') = (\"DecidedBy\" IS NULL) AND (\"State\" = 'Refused') = (\"RefusedFor\" IS NOT NULL)");
        });
        pending.Property(p => p.Id).ValueGeneratedNever();
        pending.Property(p => p.Text).AsJson();
        pending.HasOne<Step>().WithMany().HasForeignKey(p => p.StepId).OnDelete(DeleteBehavior.Restrict);
        pending.HasOne<Meeting>().WithMany().HasForeignKey(p => p.MeetingId).OnDelete(DeleteBehavior.Restrict);
        pending.HasIndex(p => p.StepId).IsUnique().HasFilter("\"State\" = 'Waiting'")
            .HasDatabaseName("IX_PendingTreatments_Waiting");
    }
}

internal sealed class RulingPlaceMapping : IEntityTypeConfiguration<RulingPlace>
{
    public void Configure(EntityTypeBuilder<RulingPlace> place)
    {
        place.HasKey(p => new { p.Body, p.Place });
        place.Property(p => p.Body).HasMaxLength(100);
        place.HasOne<Body>().WithMany().HasForeignKey(p => p.Body).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LegalReferenceMapping : IEntityTypeConfiguration<LegalReference>
{
    public void Configure(EntityTypeBuilder<LegalReference> rule)
    {
        rule.HasKey(r => r.Key);
        rule.Property(r => r.Law).AsJson();
        rule.Property(r => r.Governs).AsJson();
        rule.Property(r => r.Reserves).AsJson();
    }
}
