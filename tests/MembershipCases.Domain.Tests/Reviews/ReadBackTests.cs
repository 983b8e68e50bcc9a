using CsCheck;
using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Domain.Tests.Reviews;

public class ReadBackTests
{
    [Fact]
    public void What_was_written_is_read_back_however_it_is_set() =>
        Gen.Select(WrittenGen.Document, Setting.Any).Sample((written, setting) =>
        {
            var found = ReviewReader.Read(ReviewText.Of(written.Text(setting)));
            Assert.Equal(written.Title, found.Title);
            Assert.Equal(written.Sections.Select(s => s.Heading), found.Arenas.Select(a => a.Heading.Value));
            Assert.Equal(written.Sections.Select(s => s.Status), found.Arenas.Select(a => a.Status!.Value));
            Assert.Equal(written.Sections.Select(s => string.Join('|', s.Offices)),
                found.Arenas.Select(a => string.Join('|', a.Responsible.Select(r => r.Value))));
            Assert.Equal(written.Sections.Select(s => s.Participation),
                found.Arenas.Select(a => a.Participation?.Value));
            Assert.Equal(written.Sections.Select(s => s.MemberSince), found.Arenas.Select(a => a.MemberSince?.Value));
            Assert.Equal(written.Sections.Select(s => s.ArenaSince), found.Arenas.Select(a => a.ArenaSince?.Value));
            Assert.Equal(written.Sections.Select(s => s.Through), found.Arenas.Select(a => a.Through?.Value));
            Assert.All(found.Arenas, a => Assert.Equal(written.Parts ? 1 : null, a.Part));
            Assert.Equal(written.Towns,
                found.TwinTowns.Select(
                    t => new WrittenTown(t.Name.Value, t.OtherNames.SingleOrDefault(), t.Since?.Value)));
            Assert.Empty(found.NotUnderstood);
        }, iter: 500, print: t => t.Item1.Text(t.Item2));

    [Fact]
    public void Every_quote_is_found_at_its_lines_and_every_line_is_accounted_for() =>
        Gen.Select(WrittenGen.Document, Setting.Any).Sample((written, setting) =>
        {
            var text = ReviewText.Of(written.Text(setting));
            Proof.Quotes(text, ReviewReader.Read(text));
            Proof.NothingDropped(text, ReviewReader.Read(text));
        }, iter: 200);

    [Fact]
    public void Pages_are_those_that_the_document_shows() =>
        Gen.Select(WrittenGen.Document,
            Setting.Any.Where(s => s.Marks is PageMarks.FormFeeds or PageMarks.Heads or PageMarks.Feet))
            .Sample((written, setting) =>
        {
            var rendered = written.Text(setting);
            var perPage = setting.PageLength + (setting.Marks is PageMarks.FormFeeds ? 0 : 2);
            var text = ReviewText.Of(rendered);
            if (text.Lines.Count <= perPage && setting.Marks is PageMarks.FormFeeds)
                return;
            Assert.All(text.Lines.Where(l => !string.IsNullOrWhiteSpace(l.Text)),
                l => Assert.Equal(((l.Number - 1) / perPage) + 1, l.Page));
        }, iter: 200);

    [Fact]
    public void Any_text_whatever_is_accounted_for() =>
        Gen.OneOf("Det anbefales å videreføre samarbeidet.", "Del 2 Vennskapsbyene", "Byråd for", "har ansvar for",
            "Eurocities", "aktiv", "•", ".", "\f", "Side 2 av 3", " ", "", "\t", "«", "Overskrift uten tekst",
            "vennskapsbyer: A, B og C.", "\u2028", "x")
            .Array[0, 40].Sample(pieces =>
            {
                var text = ReviewText.Of(string.Join(pieces.Length % 2 == 0 ? "\n" : " ", pieces));
                var found = ReviewReader.Read(text);
                Proof.Quotes(text, found);
                Proof.NothingDropped(text, found);
            }, iter: 2000);
}
