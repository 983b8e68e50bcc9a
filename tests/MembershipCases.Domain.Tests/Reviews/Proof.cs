using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Domain.Tests.Reviews;

/// <summary>What must hold for the findings of every document.</summary>
public static class Proof
{
    /// <summary>Each quote stands at its lines when spaces and line ends are folded, and on its page.</summary>
    public static void Quotes(ReviewText text, ReviewFindings found)
    {
        var quotes = found.Arenas.SelectMany(a => a.Responsible.Select(r => r.Quote)
                .Concat(a.OtherNames.Select(n => n.Quote))
                .Concat([a.Heading.Quote, a.Participation?.Quote!, a.Status?.Quote!, a.ArenaSince?.Quote!,
                    a.MemberSince?.Quote!, a.Through?.Quote!]))
            .Concat(found.TwinTowns.SelectMany(t => new[] { t.Name.Quote, t.Since?.Quote!, t.Status?.Quote! }))
            .Where(q => q is not null);
        foreach (var quote in quotes)
        {
            var at = text.Lines.Skip(quote.Lines.From - 1).Take(quote.Lines.To - quote.Lines.From + 1).ToList();
            Assert.Contains(quote.Text, Fold(string.Join(' ', at.Select(l => l.Text))), StringComparison.Ordinal);
            Assert.Equal(at[0].Page, quote.Page);
            Assert.False(string.IsNullOrWhiteSpace(at[0].Text) || string.IsNullOrWhiteSpace(at[^1].Text));
        }
    }

    /// <summary>Each written line has a use, and each that has none stands in what was not understood.</summary>
    public static void NothingDropped(ReviewText text, ReviewFindings found)
    {
        Assert.Equal(text.Lines.Count, found.Uses.Count);
        foreach (var line in text.Lines)
        {
            var use = found.Uses[line.Number - 1];
            Assert.Equal(string.IsNullOrWhiteSpace(line.Text), use is LineUse.Blank);
            if (use is LineUse.NotUnderstood)
                Assert.Contains(found.NotUnderstood,
                    n => n.Lines.From <= line.Number && line.Number <= n.Lines.To
                        && n.Text.Contains(Fold(line.Text), StringComparison.Ordinal));
            if (use is LineUse.Heading or LineUse.Section)
                Assert.Single(found.Arenas, a => a.Lines.From <= line.Number && line.Number <= a.Lines.To);
        }
    }

    public static string Fold(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
