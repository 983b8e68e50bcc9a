using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MembershipCases.Web.Data.Mappings;

/// <summary>Names of the constraints whose violation is handled specifically.</summary>
public static class ReminderConstraints
{
    /// <summary>Another server has already issued the reminder, so there is nothing left to do.</summary>
    public const string Once = "IX_Reminders_Once";
}

internal sealed class ReminderMapping : IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Reminder> reminder)
    {
        reminder.Property(r => r.Id).ValueGeneratedNever();
        reminder.Property(r => r.Summary).AsJson().HasColumnName("Story");
        reminder.HasMany(r => r.Receivers).WithOne().HasForeignKey(receiver => receiver.ReminderId)
            .OnDelete(DeleteBehavior.Restrict);
        reminder.HasIndex(r => new { r.SubjectId, r.Anchor, r.Offset }).IsUnique()
            .HasDatabaseName(ReminderConstraints.Once);
    }
}

internal sealed class ReminderReceiverMapping : IEntityTypeConfiguration<ReminderReceiver>
{
    public void Configure(EntityTypeBuilder<ReminderReceiver> receiver)
    {
        receiver.ToTable("ReminderReceivers");
        receiver.HasKey(r => new { r.ReminderId, r.UserId });
        receiver.Property(r => r.State).IsConcurrencyToken();
        receiver.HasOne<User>().WithMany().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Restrict);
        receiver.HasOne<OutgoingMail>().WithMany().HasForeignKey(r => r.MailId).OnDelete(DeleteBehavior.Restrict);
        receiver.HasIndex(r => new { r.UserId, r.ReminderId });
        receiver.HasIndex(r => r.UserId).HasFilter("\"State\" = 'Waiting'")
            .HasDatabaseName("IX_ReminderReceivers_Waiting");
    }
}

internal sealed class OutgoingMailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> mail)
    {
        mail.ToTable("Outbox");
        mail.Property(m => m.Id).ValueGeneratedNever();
        mail.Property(m => m.Lease).IsConcurrencyToken();
        mail.HasOne<User>().WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Restrict);
        mail.HasIndex(m => m.MessageId).IsUnique();
        mail.HasIndex(m => new { m.NextTryAt, m.Id }).HasFilter("\"NextTryAt\" IS NOT NULL")
            .HasDatabaseName("IX_Outbox_Waiting");
        mail.HasIndex(m => new { m.GaveUpAt, m.Id }).HasFilter("\"GaveUpAt\" IS NOT NULL")
            .HasDatabaseName("IX_Outbox_GivenUp");
    }
}
