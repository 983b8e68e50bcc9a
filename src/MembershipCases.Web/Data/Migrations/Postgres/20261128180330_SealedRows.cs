using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace MembershipCases.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SealedRows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What is chained keeps its chain: the hashes of the old entries become those of their places.
            migrationBuilder.CreateTable(
                name: "HistorySeals",
                columns: table => new
                {
                    Place = table.Column<long>(type: "bigint", nullable: false),
                    Entry = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HistorySeals", x => x.Place);
                });

            migrationBuilder.Sql(
                """INSERT INTO "HistorySeals" ("Place", "Entry", "Hash") SELECT "Sequence", "Sequence", "Hash" FROM "History" """);

            migrationBuilder.CreateIndex(
                name: "IX_HistorySeals_Entry",
                table: "HistorySeals",
                column: "Entry",
                unique: true);

            migrationBuilder.DropColumn(
                name: "Hash",
                table: "History");

            migrationBuilder.AddColumn<long>(
                name: "Rows",
                table: "Inspections",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AlterColumn<long>(
                name: "Sequence",
                table: "History",
                type: "bigint",
                nullable: false,
                oldClrType: typeof(long),
                oldType: "bigint")
                .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);

            migrationBuilder.Sql(
                """
                SELECT setval(pg_get_serial_sequence('"History"', 'Sequence'), coalesce(max("Sequence"), 0) + 1, false)
                FROM "History"
                """);

            migrationBuilder.AddColumn<string>(
                name: "Leaf",
                table: "History",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Rows",
                table: "History",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<ulong>(
                name: "Transaction",
                table: "History",
                type: "xid8",
                nullable: false,
                defaultValueSql: "pg_current_xact_id()");

            migrationBuilder.CreateTable(
                name: "Checkpoints",
                columns: table => new
                {
                    Place = table.Column<long>(type: "bigint", nullable: false),
                    Line = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Checkpoints", x => x.Place);
                });

            migrationBuilder.CreateIndex(
                name: "IX_History_Transaction",
                table: "History",
                column: "Transaction");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Checkpoints");

            migrationBuilder.DropTable(
                name: "HistorySeals");

            migrationBuilder.DropIndex(
                name: "IX_History_Transaction",
                table: "History");

            migrationBuilder.DropColumn(
                name: "Rows",
                table: "Inspections");

            migrationBuilder.DropColumn(
                name: "Leaf",
                table: "History");

            migrationBuilder.DropColumn(
                name: "Rows",
                table: "History");

            migrationBuilder.DropColumn(
                name: "Transaction",
                table: "History");

            migrationBuilder.AlterColumn<long>(
                name: "Sequence",
                table: "History",
                type: "bigint",
                nullable: false,
                oldClrType: typeof(long),
                oldType: "bigint")
                .OldAnnotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);

            migrationBuilder.AddColumn<string>(
                name: "Hash",
                table: "History",
                type: "text",
                nullable: false,
                defaultValue: "");
        }
    }
}
