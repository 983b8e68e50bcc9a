using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MembershipCases.Web.Data.Mappings;

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.AsRecorded();
        membership.Property(m => m.Name).HasMaxLength(FactForm.MaxLength);
        membership.Property(m => m.Waiting).AsJson();
        membership.HasMany(m => m.Facts).WithOne().HasForeignKey(fact => fact.MembershipId)
            .OnDelete(DeleteBehavior.Restrict);
        membership.HasIndex(m => m.Status);
        membership.HasIndex(m => new { m.NextReevaluation, m.Id })
            .HasFilter("\"NextReevaluation\" IS NOT NULL AND \"Status\" = 'Member'")
            .HasDatabaseName("IX_Memberships_Due");
        membership.HasIndex(m => m.Id).HasFilter("\"NextReevaluation\" IS NULL AND \"Status\" = 'Member'")
            .HasDatabaseName("IX_Memberships_Undated");
    }
}

internal sealed class FactMapping : IEntityTypeConfiguration<Fact>
{
    public void Configure(EntityTypeBuilder<Fact> fact)
    {
        fact.Property(f => f.Id).ValueGeneratedNever();
        fact.Property(f => f.Value).HasMaxLength(FactForm.MaxLength);
        fact.ComplexProperty(f => f.Source);
        fact.ToTable(
            table => table.HasCheckConstraint("CK_Facts_Holder",
                "(\"HeldBy\" IS NULL) = (\"NetworkRole\" IS NULL) AND (\"HeldBy\" IS NULL OR \"Kind\" = 'RoleHeld')"));
        fact.HasOne<User>().WithMany().HasForeignKey(f => f.HeldBy).OnDelete(DeleteBehavior.Restrict);
        fact.HasOne<NetworkRole>().WithMany().HasForeignKey(f => f.NetworkRole).OnDelete(DeleteBehavior.Restrict);
        fact.HasOne<Office>().WithMany().HasForeignKey(f => f.OfficeId).OnDelete(DeleteBehavior.Restrict);
        fact.HasIndex(f => new { f.OfficeId, f.MembershipId }).HasFilter("\"OfficeId\" IS NOT NULL AND \"To\" IS NULL");
    }
}

internal sealed class NetworkRoleMapping : IEntityTypeConfiguration<NetworkRole>
{
    public void Configure(EntityTypeBuilder<NetworkRole> role)
    {
        role.HasKey(r => r.Key);
        role.Property(r => r.Name).AsJson();
    }
}

internal sealed class OfficeMapping : IEntityTypeConfiguration<Office>
{
    public void Configure(EntityTypeBuilder<Office> office)
    {
        office.AsRecorded();
        office.HasIndex(o => o.Key).IsUnique();
    }
}

internal sealed class SuccessionMapping : IEntityTypeConfiguration<Succession>
{
    public void Configure(EntityTypeBuilder<Succession> succession)
    {
        succession.HasKey(s => new { s.PredecessorId, s.SuccessorId });
        succession.HasOne<Office>().WithMany().HasForeignKey(s => s.PredecessorId).OnDelete(DeleteBehavior.Restrict);
        succession.HasOne<Office>().WithMany().HasForeignKey(s => s.SuccessorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DocumentMapping : IEntityTypeConfiguration<ReviewDocument>
{
    public void Configure(EntityTypeBuilder<ReviewDocument> document)
    {
        document.AsRecorded();
        document.HasIndex(d => d.Sha256).IsUnique();
        document.Property(d => d.Pages).AsJson();
        document.Property(d => d.NotUnderstood).AsJson();
        document.Property(d => d.Count).AsJson();
    }
}

internal sealed class FindingMapping : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> finding)
    {
        finding.AsRecorded();
        finding.Property(f => f.Decision).HasConversion<string>().HasMaxLength(40);
        finding.Property(f => f.Read).AsJson();
        finding.Property(f => f.Proposed).AsJson();
        finding.Property(f => f.Text).AsJson();
        finding.Property(f => f.Waiting).AsJson().HasDefaultValueSql("'[]'").ValueGeneratedNever();
        finding.Ignore(f => f.IsMended);
        finding.HasOne<ReviewDocument>().WithMany().HasForeignKey(f => f.DocumentId).OnDelete(DeleteBehavior.Restrict);
        finding.HasIndex(f => new { f.DocumentId, f.Number }).IsUnique();
    }
}
