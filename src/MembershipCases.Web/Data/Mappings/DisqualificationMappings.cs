using MembershipCases.Domain.Cases;
using MembershipCases.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MembershipCases.Web.Data.Mappings;

internal sealed class DisqualificationMapping : IEntityTypeConfiguration<Disqualification>
{
    public void Configure(EntityTypeBuilder<Disqualification> question)
    {
        question.ToTable("Disqualifications");
        question.Property(q => q.Id).ValueGeneratedNever();
        question.Ignore(q => q.Bars);
        question.HasOne<User>().WithMany().HasForeignKey(q => q.UserId).OnDelete(DeleteBehavior.Restrict);
        question.HasOne<LegalReference>().WithMany().HasForeignKey(q => q.Ground).OnDelete(DeleteBehavior.Restrict);
        // One that keeps a person out suffices.
        question.HasIndex(q => new { q.CaseId, q.UserId }).IsUnique().HasFilter("\"State\" <> 'Fit'").HasDatabaseName("IX_Disqualifications_Bars");
    }
}

internal sealed class LegalReferenceMapping : IEntityTypeConfiguration<LegalReference>
{
    public void Configure(EntityTypeBuilder<LegalReference> rule)
    {
        rule.HasKey(r => r.Key);
        rule.Property(r => r.Law).AsJson();
        rule.Property(r => r.Governs).AsJson();
    }
}
