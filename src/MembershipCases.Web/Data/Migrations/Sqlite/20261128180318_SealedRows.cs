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

            migrationBuilder.DropColumn(
                name: "Hash",
                table: "History");

            migrationBuilder.AddColumn<long>(
                name: "Rows",
                table: "Inspections",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AlterColumn<long>(
                name: "Sequence",
                table: "History",
                type: "INTEGER",
                nullable: false,
                oldClrType: typeof(long),
                oldType: "INTEGER")
                .Annotation("Sqlite:Autoincrement", true);

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

            migrationBuilder.AlterColumn<long>(
                name: "Sequence",
                table: "History",
                type: "INTEGER",
                nullable: false,
                oldClrType: typeof(long),
                oldType: "INTEGER")
                .OldAnnotation("Sqlite:Autoincrement", true);

            migrationBuilder.AddColumn<string>(
                name: "Hash",
                table: "History",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }
    }
}
