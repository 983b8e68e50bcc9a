using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace MembershipCases.Web.Data;

/// <summary>Creates the context with which <c>dotnet ef</c> adds migrations for SQLite.</summary>
public sealed class DesignTimeSqliteDb : IDesignTimeDbContextFactory<SqliteDb>
{
    /// <inheritdoc/>
    public SqliteDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options);
}
