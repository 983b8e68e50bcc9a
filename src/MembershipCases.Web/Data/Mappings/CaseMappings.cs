using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MembershipCases.Web.Data.Mappings;

internal sealed class CaseMapping : IEntityTypeConfiguration<MembershipCase>
{
    public void Configure(EntityTypeBuilder<MembershipCase> membershipCase)
    {
        membershipCase.ToTable("Cases");
        membershipCase.AsRecorded();
        membershipCase.Ignore(c => c.Number);
        membershipCase.Property(c => c.Implementation).AsJson();
        membershipCase.HasOne<Membership>().WithMany().HasForeignKey(c => c.MembershipId)
            .OnDelete(DeleteBehavior.Restrict);
        membershipCase.HasOne<Meeting>().WithMany().HasForeignKey(c => c.PlannedMeetingId)
            .OnDelete(DeleteBehavior.Restrict);
        membershipCase.HasOne<MembershipCase>().WithMany().HasForeignKey(c => c.PredecessorId)
            .OnDelete(DeleteBehavior.Restrict);
        membershipCase.HasMany(c => c.Offices).WithOne().HasForeignKey(office => office.CaseId)
            .OnDelete(DeleteBehavior.Restrict);
        membershipCase.HasMany(c => c.Steps).WithOne().HasForeignKey(step => step.CaseId)
            .OnDelete(DeleteBehavior.Restrict);
        membershipCase.HasMany(c => c.Timers).WithOne().HasForeignKey(timer => timer.CaseId)
            .OnDelete(DeleteBehavior.Restrict);
        membershipCase.HasMany(c => c.Assessments).WithOne().HasForeignKey(assessment => assessment.CaseId)
            .OnDelete(DeleteBehavior.Restrict);
        membershipCase.HasMany(c => c.Recommendations).WithOne().HasForeignKey(r => r.CaseId)
            .OnDelete(DeleteBehavior.Restrict);
        membershipCase.HasMany(c => c.Resolutions).WithOne().HasForeignKey(r => r.CaseId)
            .OnDelete(DeleteBehavior.Restrict);
        membershipCase.HasMany(c => c.Disqualifications).WithOne().HasForeignKey(d => d.CaseId)
            .OnDelete(DeleteBehavior.Restrict);
        membershipCase.HasMany(c => c.Replacements).WithOne().HasForeignKey(replacement => replacement.CaseId)
            .OnDelete(DeleteBehavior.Restrict);
        membershipCase.HasMany(c => c.Pending).WithOne().HasForeignKey(pending => pending.CaseId)
            .OnDelete(DeleteBehavior.Restrict);
        membershipCase.HasMany(c => c.Corrected).WithOne().HasForeignKey(correction => correction.CaseId)
            .OnDelete(DeleteBehavior.Restrict);
        membershipCase.HasMany(c => c.ResolutionEnds).WithOne().HasForeignKey(end => end.CaseId)
            .OnDelete(DeleteBehavior.Restrict);
        membershipCase.HasMany(c => c.Reopened).WithOne().HasForeignKey(reopening => reopening.CaseId)
            .OnDelete(DeleteBehavior.Restrict);
        membershipCase.Ignore(c => c.Ends);
        membershipCase.Ignore(c => c.Reopenings);
        membershipCase.Ignore(c => c.Undoing);
        membershipCase.Ignore(c => c.Corrections);
        membershipCase.Ignore(c => c.Impartiality);
        membershipCase.Ignore(c => c.Delegation);
        membershipCase.Ignore(c => c.Rights);
        membershipCase.Ignore(c => c.Deadlines);
        membershipCase.Ignore(c => c.Publication);
        membershipCase.Ignore(c => c.Decisions);
        membershipCase.HasIndex(c => new { c.Year, c.Sequence }).IsUnique().HasDatabaseName(CaseConstraints.Number);
        membershipCase.HasIndex(c => c.MembershipId).IsUnique().HasFilter("\"ClosedAt\" IS NULL")
            .HasDatabaseName(CaseConstraints.OneOpenPerMembership);
        membershipCase.HasIndex(c => new { c.MembershipId, c.ReevaluationDueOn }).IsUnique()
            .HasFilter("\"ReevaluationDueOn\" IS NOT NULL").HasDatabaseName(CaseConstraints.OneForEachDate);
        membershipCase.HasIndex(c => new { c.OpenedAt, c.Id });
        // Few cases are suspended, and every worklist queries for them.
        membershipCase.HasIndex(c => c.Id).HasFilter("\"SuspendedOn\" IS NOT NULL")
            .HasDatabaseName("IX_Cases_Suspended");
    }
}

/// <summary>Names of the constraints whose violation is handled specifically.</summary>
public static class CaseConstraints
{
    /// <summary>Two cases were given the same number; the command is retried with the next one.</summary>
    public const string Number = "IX_Cases_Number";

    /// <summary>A second open case about the same membership.</summary>
    public const string OneOpenPerMembership = "IX_Cases_OneOpenPerMembership";

    /// <summary>A second re-evaluation for the same date of the same membership.</summary>
    public const string OneForEachDate = "IX_Cases_OneForEachDate";
}

internal sealed class CaseOfficeMapping : IEntityTypeConfiguration<CaseOffice>
{
    public void Configure(EntityTypeBuilder<CaseOffice> office)
    {
        office.ToTable("CaseOffices");
        office.HasKey(o => new { o.CaseId, o.Key });
        office.HasIndex(o => new { o.OfficeId, o.CaseId });
        office.HasOne<Office>().WithMany().HasForeignKey(o => o.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StepMapping : IEntityTypeConfiguration<Step>
{
    public void Configure(EntityTypeBuilder<Step> step)
    {
        step.Property(s => s.Id).ValueGeneratedNever();
        step.Property(s => s.Token).HasMaxLength(200);
        step.Property(s => s.DeadlineChanges).AsJson();
        step.Ignore(s => s.IsOpen);
        step.HasIndex(s => new { s.CaseId, s.Token }).IsUnique().HasFilter("\"UndoneAt\" IS NULL");
        step.HasIndex(s => new { s.Role, s.OfficeId, s.DueOn, s.Id }).HasFilter("\"ClosedAt\" IS NULL")
            .HasDatabaseName("IX_Steps_Open");
        step.HasIndex(s => new { s.DueOn, s.Id }).HasFilter("\"ClosedAt\" IS NULL").HasDatabaseName("IX_Steps_Due");
        step.HasOne<Office>().WithMany().HasForeignKey(s => s.OfficeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TimerMapping : IEntityTypeConfiguration<CaseTimer>
{
    public void Configure(EntityTypeBuilder<CaseTimer> timer)
    {
        timer.ToTable("Timers");
        timer.Property(t => t.Id).ValueGeneratedNever();
        timer.HasIndex(t => new { t.CaseId, t.Token }).IsUnique().HasFilter("\"UndoneAt\" IS NULL");
        timer.HasIndex(t => new { t.DueOn, t.Id }).HasFilter("\"ClosedAt\" IS NULL")
            .HasDatabaseName("IX_Timers_Waiting");
    }
}

internal sealed class AssessmentMapping : IEntityTypeConfiguration<Assessment>
{
    public void Configure(EntityTypeBuilder<Assessment> assessment)
    {
        assessment.Property(a => a.Id).ValueGeneratedNever();
        assessment.Property(a => a.Text).AsJson();
        assessment.Property(a => a.Writers).AsJson();
        assessment.HasOne<Membership>().WithMany(m => m.Assessments).HasForeignKey(a => a.MembershipId)
            .OnDelete(DeleteBehavior.Restrict);
        assessment.HasIndex(a => a.StepId).IsUnique();
    }
}

internal sealed class RelationMapping : IEntityTypeConfiguration<CaseRelation>
{
    public void Configure(EntityTypeBuilder<CaseRelation> relation)
    {
        relation.HasKey(r => new { r.FirstId, r.SecondId });
        relation.HasOne<MembershipCase>().WithMany().HasForeignKey(r => r.FirstId).OnDelete(DeleteBehavior.Restrict);
        relation.HasOne<MembershipCase>().WithMany().HasForeignKey(r => r.SecondId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RoundMapping : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> round)
    {
        round.AsRecorded();
        round.HasOne<Office>().WithMany().HasForeignKey(r => r.OfficeId).OnDelete(DeleteBehavior.Restrict);
        round.HasMany(r => r.Items).WithOne().HasForeignKey(item => item.RoundId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RoundItemMapping : IEntityTypeConfiguration<RoundItem>
{
    public void Configure(EntityTypeBuilder<RoundItem> item)
    {
        item.ToTable("ReviewRoundItems");
        item.HasKey(i => new { i.RoundId, i.MembershipId });
        item.HasOne<Membership>().WithMany().HasForeignKey(i => i.MembershipId).OnDelete(DeleteBehavior.Restrict);
        item.HasOne<MembershipCase>().WithMany().HasForeignKey(i => i.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MandateMapping : IEntityTypeConfiguration<Mandate>
{
    public void Configure(EntityTypeBuilder<Mandate> mandate)
    {
        mandate.AsRecorded();
        mandate.Property(m => m.Text).AsJson();
        mandate.Property(m => m.Closing).AsJson();
        mandate.Property(m => m.Confirmation).AsJson();
        mandate.Property(m => m.Rejection).AsJson();
        mandate.Property(m => m.Waiting).AsJson();
        mandate.Property(m => m.Corrections).AsJson().HasDefaultValueSql("'[]'").ValueGeneratedNever();
        mandate.Ignore(m => m.Content);
        mandate.HasOne<Membership>().WithMany().HasForeignKey(m => m.MembershipId).OnDelete(DeleteBehavior.Restrict);
        mandate.HasIndex(m => m.CaseId).IsUnique();
    }
}
