using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MembershipCases.Web.Data.Migrations.Sqlite
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
                    Place = table.Column<long>(type: "INTEGER", nullable: false),
                    Entry = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false)
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

            // As SQL, since EF would rebuild the table, which no transaction can hold. It would do so too to say that the
            // number of an entry is generated, which it is without that: SQLite numbers the rows of an integer key.
            migrationBuilder.Sql("""ALTER TABLE "History" DROP COLUMN "Hash" """);

            migrationBuilder.AddColumn<long>(
                name: "Rows",
                table: "Inspections",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Leaf",
                table: "History",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Rows",
                table: "History",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Checkpoints",
                columns: table => new
                {
                    Place = table.Column<long>(type: "INTEGER", nullable: false),
                    Line = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Checkpoints", x => x.Place);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Checkpoints");

            migrationBuilder.DropTable(
                name: "HistorySeals");

            migrationBuilder.DropColumn(
                name: "Rows",
                table: "Inspections");

            migrationBuilder.DropColumn(
                name: "Leaf",
                table: "History");

            migrationBuilder.DropColumn(
                name: "Rows",
                table: "History");

            migrationBuilder.AddColumn<string>(
                name: "Hash",
                table: "History",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }
    }
}
