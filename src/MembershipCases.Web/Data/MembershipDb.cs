using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Data;

/// <summary>The database context, with one model for PostgreSQL and SQLite and a set of migrations for each.</summary>
public abstract class MembershipDb(DbContextOptions options) : RecordsDb(options), IDataProtectionKeyContext
{
    /// <summary>The memberships of the register.</summary>
    public DbSet<Membership> Memberships => Set<Membership>();

    /// <summary>The facts of the register.</summary>
    public DbSet<Fact> Facts => Set<Fact>();

    /// <summary>The offices in all their periods.</summary>
    public DbSet<Office> Offices => Set<Office>();

    /// <summary>The successions: which office took over from which.</summary>
    public DbSet<Succession> Successions => Set<Succession>();

    /// <summary>The documents that are sources of facts.</summary>
    public DbSet<ReviewDocument> Documents => Set<ReviewDocument>();

    /// <summary>The findings of the documents, before and after their import into the register.</summary>
    public DbSet<Finding> Findings => Set<Finding>();

    /// <summary>The cases.</summary>
    public DbSet<MembershipCase> Cases => Set<MembershipCase>();

    /// <summary>The steps of all cases, which the worklists query.</summary>
    public DbSet<Step> Steps => Set<Step>();

    /// <summary>The timers of all cases.</summary>
    public DbSet<CaseTimer> Timers => Set<CaseTimer>();

    /// <summary>The assessments of all memberships over the years.</summary>
    public DbSet<Assessment> Assessments => Set<Assessment>();

    /// <summary>The recommendations of all cases.</summary>
    public DbSet<Recommendation> Recommendations => Set<Recommendation>();

    /// <summary>The resolutions of all cases.</summary>
    public DbSet<Resolution> Resolutions => Set<Resolution>();

    /// <summary>The questions of disqualification of all cases.</summary>
    public DbSet<Disqualification> Disqualifications => Set<Disqualification>();

    /// <summary>The persons who do steps instead of disqualified ones.</summary>
    public DbSet<Replacement> Replacements => Set<Replacement>();

    /// <summary>The treatments that needed the decision of a second person.</summary>
    public DbSet<PendingTreatment> PendingTreatments => Set<PendingTreatment>();

    /// <summary>The corrections of what was recorded in cases.</summary>
    public DbSet<Correction> Corrections => Set<Correction>();

    /// <summary>The resolutions that were withdrawn or set aside.</summary>
    public DbSet<ResolutionEnd> ResolutionEnds => Set<ResolutionEnd>();

    /// <summary>The reopenings of cases that had ended.</summary>
    public DbSet<Reopening> Reopenings => Set<Reopening>();

    /// <summary>The pairs of related cases.</summary>
    public DbSet<CaseRelation> CaseRelations => Set<CaseRelation>();

    /// <summary>The council's requests and orders to the city government.</summary>
    public DbSet<Mandate> Mandates => Set<Mandate>();

    /// <summary>The lines of those who record the bodies' rulings on disqualification.</summary>
    public DbSet<RulingPlace> RulingPlaces => Set<RulingPlace>();

    /// <summary>The bodies.</summary>
    public DbSet<Body> Bodies => Set<Body>();

    /// <summary>The days of the councils' constituting meetings.</summary>
    public DbSet<CouncilPeriodStart> CouncilPeriods => Set<CouncilPeriodStart>();

    /// <summary>The rounds of re-evaluations of many memberships at once.</summary>
    public DbSet<Round> ReviewRounds => Set<Round>();

    /// <summary>The meetings of the bodies.</summary>
    public DbSet<Meeting> Meetings => Set<Meeting>();

    /// <summary>The users who sign in.</summary>
    public DbSet<User> Users => Set<User>();

    /// <summary>The deputyships: who may act on whose behalf.</summary>
    public DbSet<Deputyship> Deputyships => Set<Deputyship>();

    /// <summary>The roles that users can hold in networks.</summary>
    public DbSet<NetworkRole> NetworkRoles => Set<NetworkRole>();

    /// <summary>The rules of law or of the municipality that the service refers to.</summary>
    public DbSet<LegalReference> LegalReferences => Set<LegalReference>();

    /// <summary>The screenings: texts that only persons with a need may read.</summary>
    public DbSet<Screening> Screenings => Set<Screening>();

    /// <summary>The readings of screened texts.</summary>
    public DbSet<ScreenedReading> ScreenedReadings => Set<ScreenedReading>();

    /// <summary>The sessions of signed-in users.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>The reminders that have fallen due.</summary>
    public DbSet<Reminder> Reminders => Set<Reminder>();

    /// <summary>The receivers of the reminders.</summary>
    public DbSet<ReminderReceiver> ReminderReceivers => Set<ReminderReceiver>();

    /// <summary>The mail messages, sent and to be sent.</summary>
    public DbSet<OutgoingMail> Outbox => Set<OutgoingMail>();

    /// <summary>Every version of every process definition that a case may run on.</summary>
    public DbSet<StoredDefinition> Definitions => Set<StoredDefinition>();

    /// <summary>The entries of the history.</summary>
    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    /// <summary>The places of the entries in the hash-chained order.</summary>
    public DbSet<HistorySeal> HistorySeals => Set<HistorySeal>();

    /// <summary>The checkpoints of the history.</summary>
    public DbSet<StoredCheckpoint> Checkpoints => Set<StoredCheckpoint>();

    /// <summary>The results of the inspections of the history.</summary>
    public DbSet<Inspection> Inspections => Set<Inspection>();

    /// <summary>The service's own commands that were refused and not done since.</summary>
    public DbSet<RefusedTask> RefusedTasks => Set<RefusedTask>();

    /// <summary>The completed commands with their replies.</summary>
    public DbSet<KeptReply> Replies => Set<KeptReply>();

    /// <inheritdoc/>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>
    /// Reads the committed entries of the history that have no place yet. Only what becomes visible later can be missing.
    /// </summary>
    /// <param name="horizon">The horizon of the last answer, or 0 to look through all entries.</param>
    /// <param name="count">The largest number of entries.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public abstract Task<UnsealedEntries> ReadUnsealed(ulong horizon, int count, CancellationToken cancellationToken);

    /// <summary>
    /// Acquires the lock of this name, waiting for any other transaction that holds it, until this transaction ends.
    /// </summary>
    public abstract Task Lock(string name, CancellationToken cancellationToken);

    /// <summary>The case that the act is about, once it has been loaded; null when it is about none, or no act runs.</summary>
    public MembershipCase? CaseOfAct { get; set; }

    /// <summary>Waits until no other act runs, and keeps all others out until this transaction ends.</summary>
    public abstract Task LockActs(CancellationToken cancellationToken);

    /// <summary>
    /// Waits until no other act runs that could change what this one reads, keeps those out until this transaction ends,
    /// and asks what an act must know when it begins.
    /// </summary>
    /// <param name="beginning">The questions, which get their answers.</param>
    /// <param name="load">Loads the case that it is about, by a query that is sent along; null when it runs alone.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public abstract Task Begin(ActBeginning beginning, Func<Task>? load, CancellationToken cancellationToken);

    /// <summary>
    /// Leases the next due message that nobody else has leased, for the given length by the database's own clock; null
    /// when there is none.
    /// </summary>
    public abstract Task<OutgoingMail?> LeaseMail(
        DateTimeOffset now, Guid lease, TimeSpan length, CancellationToken cancellationToken);

    /// <summary>
    /// The name of the unique constraint or index that a failed statement or save violated, or null when it failed for
    /// another reason.
    /// </summary>
    public abstract string? UniqueViolation(Exception exception);

    /// <summary>
    /// Whether it failed because others held too long what it needed, or each held what the other needed; nothing is
    /// wrong with it.
    /// </summary>
    public abstract bool IsBusy(Exception exception);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(MembershipDb).Assembly);

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        foreach (var word in Columns.Enums)
            configurationBuilder.Properties(word).HaveConversion<string>().HaveMaxLength(40);
    }
}
