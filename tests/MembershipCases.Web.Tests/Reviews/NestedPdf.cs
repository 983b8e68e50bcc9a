using System.Globalization;
using System.Text;

namespace MembershipCases.Web.Tests.Reviews;

/// <summary>PDFs of drawings that lie in drawings (form XObjects), each drawn by the one around it.</summary>
internal static class NestedPdf
{
    /// <summary>So deep that whoever reads it by calling itself has no stack left.</summary>
    public static byte[] Deep(int levels = 8000) => Of(levels, "/X Do");

    /// <summary>So often that nobody comes to the end: each drawing is drawn twice by the one around it.</summary>
    public static byte[] Endless() => Of(60, "/X Do /X Do");

    private static byte[] Of(int levels, string drawing)
    {
        var (file, offsets) = (new StringBuilder("%PDF-1.7\n"), new List<int>());
        Add("<</Type/Catalog/Pages 2 0 R>>");
        Add("<</Type/Pages/Kids[4 0 R]/Count 1>>");
        Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R{Resources(6)}>>");
        Add(Stream("", $"{drawing} BT /F1 12 Tf 72 720 Td (Eurocities) Tj ET"));
        for (var level = 0; level < levels; level++)
            Add(Stream($"/Type/XObject/Subtype/Form/BBox[0 0 9 9]{(level + 1 < levels ? Resources(offsets.Count + 2) : "")}",
                level + 1 < levels ? drawing : ""));
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture,
            $"trailer<</Size {offsets.Count + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());

        void Add(string body)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }
    }

    private static string Resources(int of) => string.Create(CultureInfo.InvariantCulture, $"/Resources<</Font<</F1 3 0 R>>/XObject<</X {of} 0 R>>>>");

    private static string Stream(string dictionary, string content) =>
        $"<<{dictionary}/Length {content.Length}>>\nstream\n{content}\nendstream";
}
