using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MembershipCases.Web.Data.Mappings;

internal sealed class BodyMapping : IEntityTypeConfiguration<Body>
{
    public void Configure(EntityTypeBuilder<Body> body)
    {
        body.HasKey(b => b.Key);
        body.Ignore(b => b.Id); // It follows from the key.
        body.Property(b => b.Version).IsConcurrencyToken();
    }
}

internal sealed class CouncilPeriodMapping : IEntityTypeConfiguration<CouncilPeriodStart>
{
    public void Configure(EntityTypeBuilder<CouncilPeriodStart> period)
    {
        period.ToTable("CouncilPeriods");
        period.HasKey(p => p.On);
    }
}

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> meeting)
    {
        meeting.AsRecorded();
        meeting.Ignore(m => m.LastDayToHandIn);
        meeting.HasOne<Body>().WithMany().HasForeignKey(m => m.Body).OnDelete(DeleteBehavior.Restrict);
        meeting.HasMany(m => m.Agenda).WithOne().HasForeignKey(item => item.MeetingId)
            .OnDelete(DeleteBehavior.Restrict);
        meeting.HasIndex(m => new { m.Body, m.On }).IsUnique().HasDatabaseName("IX_Meetings_Day");
    }
}

internal sealed class AgendaItemMapping : IEntityTypeConfiguration<AgendaItem>
{
    public void Configure(EntityTypeBuilder<AgendaItem> item)
    {
        item.ToTable("AgendaItems");
        item.Property(i => i.Id).ValueGeneratedNever();
        item.HasIndex(i => new { i.MeetingId, i.ItemNumber }).IsUnique();
        item.HasIndex(i => i.StepId).IsUnique();
        item.HasOne<MembershipCase>().WithMany().HasForeignKey(i => i.CaseId).OnDelete(DeleteBehavior.Restrict);
        item.HasOne<Step>().WithMany().HasForeignKey(i => i.StepId).OnDelete(DeleteBehavior.Restrict);
    }
}
