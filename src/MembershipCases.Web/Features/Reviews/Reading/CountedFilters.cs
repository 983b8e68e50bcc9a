using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace MembershipCases.Web.Features.Reviews.Reading;

/// <summary>The filters of a PDF, each limited in the size of what it may decompress, and stopped in time.</summary>
internal sealed class CountedFilters(CancellationToken stop) : IFilterProvider
{
    private const long MostContent = 1024 * 1024;
    private const long MostOfStream = 16 * 1024 * 1024;

    private long _left = Limits.MostInflated;

    /// <inheritdoc />
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) =>
        Counted(DefaultFilterProvider.Instance.GetFilters(dictionary));

    /// <inheritdoc />
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Counted(DefaultFilterProvider.Instance.GetNamedFilters(names));

    /// <inheritdoc />
    public IReadOnlyList<IFilter> GetAllFilters() => Counted(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Counted(IReadOnlyList<IFilter> filters) =>
        [.. filters.Select(f => new CountedFilter(f, this))];

    private void Count(IFilter filter, Memory<byte> input, DictionaryToken dictionary)
    {
        stop.ThrowIfCancellationRequested();
        var most = Math.Min(_left, IsContent(dictionary) ? MostContent : MostOfStream);
        _left -= filter switch
        {
            FlateFilter => Inflated(input, most),
            // These cannot be counted as a stream; the maximum size of their output is known.
            LzwFilter => Possible(input.Length * 1400L, most),
            RunLengthFilter => Possible(input.Length * 64L, most),
            _ => input.Length,
        };
    }

    /// <summary>A page's content streams have no type; fonts, images and object streams do.</summary>
    private static bool IsContent(DictionaryToken dictionary) =>
        !dictionary.ContainsKey(NameToken.Type) && !dictionary.ContainsKey(NameToken.Subtype)
            && !dictionary.ContainsKey(NameToken.Create("Length1"));

    private static long Inflated(Memory<byte> input, long most)
    {
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(input.ToArray(), writable: false),
                CompressionMode.Decompress);
            return Limits.Count(zlib, most);
        }
        catch (InvalidDataException)
        {
            // The filter itself tolerates a broken end; it has been counted up to there.
            return input.Length;
        }
    }

    private static long Possible(long bytes, long most) => bytes <= most ? bytes : throw new LimitReachedException();

    private sealed class CountedFilter(IFilter filter, CountedFilters owner) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(
            Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            owner.Count(filter, input, streamDictionary);
            return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }
}
