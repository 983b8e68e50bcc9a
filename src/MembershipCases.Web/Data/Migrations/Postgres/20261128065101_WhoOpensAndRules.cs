using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MembershipCases.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WhoOpensAndRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Reserves",
                table: "LegalReferences",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Waiting",
                table: "Findings",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<string>(
                name: "DelegatedUnder",
                table: "Cases",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Bodies",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "StatedBy",
                table: "Assessments",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "RulingPlaces",
                columns: table => new
                {
                    Body = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Office = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RulingPlaces", x => new { x.Body, x.Place });
                    table.ForeignKey(
                        name: "FK_RulingPlaces_Bodies_Body",
                        column: x => x.Body,
                        principalTable: "Bodies",
                        principalColumn: "Key",
                        onDelete: ReferentialAction.Restrict);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RulingPlaces");

            migrationBuilder.DropColumn(
                name: "Reserves",
                table: "LegalReferences");

            migrationBuilder.DropColumn(
                name: "Waiting",
                table: "Findings");

            migrationBuilder.DropColumn(
                name: "DelegatedUnder",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Bodies");

            migrationBuilder.DropColumn(
                name: "StatedBy",
                table: "Assessments");
        }
    }
}
