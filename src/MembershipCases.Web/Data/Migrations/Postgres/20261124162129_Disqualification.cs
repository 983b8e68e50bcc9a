using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MembershipCases.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Disqualification : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LegalReferences",
                columns: table => new
                {
                    Key = table.Column<string>(type: "text", nullable: false),
                    Use = table.Column<string>(type: "text", nullable: true),
                    Law = table.Column<string>(type: "text", nullable: false),
                    Section = table.Column<string>(type: "text", nullable: true),
                    Governs = table.Column<string>(type: "text", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalReferences", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Disqualifications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Ground = table.Column<string>(type: "text", nullable: false),
                    Why = table.Column<string>(type: "text", nullable: false),
                    RaisedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RaisedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Ruling = table.Column<string>(type: "text", nullable: true),
                    RuledBy = table.Column<Guid>(type: "uuid", nullable: true),
                    RuledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Disqualifications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Disqualifications_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Disqualifications_LegalReferences_Ground",
                        column: x => x.Ground,
                        principalTable: "LegalReferences",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Disqualifications_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Disqualifications_Bars",
                table: "Disqualifications",
                columns: new[] { "CaseId", "UserId" },
                unique: true,
                filter: "\"State\" <> 'Fit'");

            migrationBuilder.CreateIndex(
                name: "IX_Disqualifications_Ground",
                table: "Disqualifications",
                column: "Ground");

            migrationBuilder.CreateIndex(
                name: "IX_Disqualifications_UserId",
                table: "Disqualifications",
                column: "UserId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Disqualifications");

            migrationBuilder.DropTable(
                name: "LegalReferences");
        }
    }
}
