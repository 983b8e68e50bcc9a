namespace MembershipCases.Domain.Tests.People;

/// <summary>A name is the same name however the minutes write it.</summary>
public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Ada Ås Berg")]
    [InlineData("  ADA   ås\tBERG ")]
    [InlineData("Ada\u00a0Ås\u202fBerg")]
    [InlineData("Berg, Ada Ås")]
    [InlineData("Berg Ada Ås")]
    [InlineData("Ada Ås Berg (Ap)")]
    [InlineData("Ada Ås Berg [Ap] ")]
    [InlineData("Ada Ås Berg, Ap")]
    [InlineData("Berg, Ada Ås, Høyre")]
    [InlineData("Berg, Ada Ås (H)")]
    [InlineData("A\u00adda Ås\u200b Be\u2060rg\ufeff")]
    [InlineData("Ada A\u030as Berg")]
    [InlineData("Ada Ås-Berg")]
    [InlineData("Ada Ås\u2011Berg")]
    [InlineData("\uff21da Ås Berg")]
    [InlineData("\u202eAda Ås Berg\u202c")]
    public void Spacing_order_case_and_party_make_no_other_name(string written) =>
        Assert.True(PersonName.Comparer.Equals("Ada Ås Berg", written), PersonName.Normal(written));

    [Theory]
    [InlineData("Ada As Berg")]
    [InlineData("Ada Berg")]
    [InlineData("Ada Ås Berge")]
    [InlineData("Ada Ås Berg Berg")]
    [InlineData("")]
    public void Another_name_is_another(string written) =>
        Assert.False(PersonName.Comparer.Equals("Ada Ås Berg", written));

    [Fact]
    public void The_normal_form_is_one_for_all_spellings()
    {
        Assert.Equal("ADA BERG ÅS", PersonName.Normal(" berg\u00a0Ada  A\u030as (Ap)"));
        Assert.Equal("ADA", PersonName.Normal("(Ada)"));
        Assert.Equal(PersonName.Normal("\ud800"), PersonName.Normal("\udfff"));
    }
}
