using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MembershipCases.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WhatAResolutionDoes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "PostponedTo",
                table: "Resolutions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "MetOn",
                table: "Recommendations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PostponedTo",
                table: "Recommendations",
                type: "uuid",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "PostponedTo",
                table: "Resolutions");

            migrationBuilder.DropColumn(
                name: "MetOn",
                table: "Recommendations");

            migrationBuilder.DropColumn(
                name: "PostponedTo",
                table: "Recommendations");
        }
    }
}
