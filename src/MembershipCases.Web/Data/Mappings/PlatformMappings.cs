using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MembershipCases.Web.Data.Mappings;

internal sealed class UserMapping : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> user)
    {
        user.AsRecorded();
        user.HasIndex(u => u.Subject).IsUnique();
        user.HasIndex(u => u.CalendarKeyHash).IsUnique();
        user.Ignore(u => u.WaitsForAnother);
        user.Property(u => u.OfferedAddress).AsJson();
        user.Property(u => u.Reminders).HasDefaultValue(Domain.People.Cadence.Daily);
        user.HasMany(u => u.Assignments).WithOne().HasForeignKey(a => a.UserId).OnDelete(DeleteBehavior.Restrict);
        user.HasMany(u => u.Deputies).WithOne().HasForeignKey(d => d.PrincipalId).OnDelete(DeleteBehavior.Restrict);
        user.ToTable(
            table => table.HasCheckConstraint("CK_Users_Away",
                "(\"AwayFrom\" IS NULL) = (\"AwayTo\" IS NULL) AND \"AwayFrom\" < \"AwayTo\""));
    }
}

internal sealed class AssignmentMapping : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> assignment)
    {
        assignment.ToTable("Assignments");
        assignment.Property(a => a.Id).ValueGeneratedNever();
        assignment.HasOne<Office>().WithMany().HasForeignKey(a => a.OfficeId).OnDelete(DeleteBehavior.Restrict);
        assignment.HasOne<User>().WithMany().HasForeignKey(a => a.ProposedBy).OnDelete(DeleteBehavior.Restrict);
        assignment.ToTable(table => table.HasCheckConstraint("CK_Assignments_Period", "\"From\" <= \"To\""));
        assignment.HasIndex(a => new { a.Role, a.OfficeId });
    }
}

internal sealed class DeputyshipMapping : IEntityTypeConfiguration<Deputyship>
{
    public void Configure(EntityTypeBuilder<Deputyship> deputyship)
    {
        deputyship.ToTable("Deputyships", table =>
        {
            table.HasCheckConstraint("CK_Deputyships_Period", "\"From\" <= \"To\"");
            table.HasCheckConstraint("CK_Deputyships_Another", "\"DeputyId\" <> \"PrincipalId\"");
        });
        deputyship.Property(d => d.Id).ValueGeneratedNever();
        deputyship.Ignore(d => d.Lent);
        deputyship.HasOne<User>().WithMany().HasForeignKey(d => d.DeputyId).OnDelete(DeleteBehavior.Restrict);
        deputyship.HasOne<User>().WithMany().HasForeignKey(d => d.AppointedBy).OnDelete(DeleteBehavior.Restrict);
        deputyship.Ignore(d => d.IsProposed);
        deputyship.HasOne<Office>().WithMany().HasForeignKey(d => d.OfficeId).OnDelete(DeleteBehavior.Restrict);
        deputyship.HasIndex(d => new { d.DeputyId, d.To });
    }
}

internal sealed class HistoryMapping : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> entry)
    {
        entry.HasKey(e => e.Sequence);
        entry.Property(e => e.Sequence).ValueGeneratedOnAdd();
        entry.Ignore(e => e.IsWithheld);
        entry.HasIndex(e => new { e.CaseId, e.Sequence });
        entry.HasIndex(e => new { e.MembershipId, e.Sequence });
        entry.HasIndex(e => new { e.UserId, e.Sequence });
        entry.HasIndex(e => new { e.OnBehalfOf, e.Sequence }).HasFilter("\"OnBehalfOf\" IS NOT NULL");
        entry.HasIndex(e => new { e.SubjectId, e.Sequence }).HasFilter("\"Subject\" = 'User'")
            .HasDatabaseName("IX_History_OfPerson");
    }
}

internal sealed class HistorySealMapping : IEntityTypeConfiguration<HistorySeal>
{
    public void Configure(EntityTypeBuilder<HistorySeal> seal)
    {
        seal.HasKey(s => s.Place);
        seal.Property(s => s.Place).ValueGeneratedNever();
        seal.HasIndex(s => s.Entry).IsUnique();
    }
}

internal sealed class StoredCheckpointMapping : IEntityTypeConfiguration<StoredCheckpoint>
{
    public void Configure(EntityTypeBuilder<StoredCheckpoint> checkpoint)
    {
        checkpoint.HasKey(c => c.Place);
        checkpoint.Property(c => c.Place).ValueGeneratedNever();
    }
}

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.Roles).AsJson();
        session.HasOne<User>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
        session.HasIndex(s => s.KeyHash).IsUnique();
        session.HasIndex(s => s.UserId);
        session.HasIndex(s => s.ProviderSession);
        session.HasIndex(s => s.ProviderSubject);
        session.HasIndex(s => s.EndsAt);
    }
}

internal sealed class InspectionMapping : IEntityTypeConfiguration<Inspection>
{
    public void Configure(EntityTypeBuilder<Inspection> inspection) =>
        inspection.Property(i => i.Id).ValueGeneratedNever();
}

/// <summary>Names of the constraints whose violation is handled specifically.</summary>
public static class HistoryConstraints
{
    /// <summary>The command has already been completed; the stored reply is returned.</summary>
    public const string Command = "PK_Replies";
}

internal sealed class KeptReplyMapping : IEntityTypeConfiguration<KeptReply>
{
    public void Configure(EntityTypeBuilder<KeptReply> reply)
    {
        reply.HasKey(r => r.CommandId).HasName(HistoryConstraints.Command);
        reply.Property(r => r.CommandId).ValueGeneratedNever();
    }
}

internal sealed class RefusedTaskMapping : IEntityTypeConfiguration<RefusedTask>
{
    public void Configure(EntityTypeBuilder<RefusedTask> refused)
    {
        refused.HasKey(r => r.CommandId);
        refused.Property(r => r.CommandId).ValueGeneratedNever();
    }
}

internal sealed class DefinitionMapping : IEntityTypeConfiguration<StoredDefinition>
{
    public void Configure(EntityTypeBuilder<StoredDefinition> definition) =>
        definition.HasKey(d => new { d.Kind, d.Version });
}
