using System.IO.Compression;
using Chancery.Text;

namespace Chancery.Training.Tables;

/// <summary>Reads the tab-separated tables of the development data, whose first line is a header without <c>#</c>.</summary>
internal static class SharedTable
{
    public static DataFile Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(content);
        using StringReader marked = new("#" + reader.ReadToEnd());
        return DataFile.Parse(path, marked);
    }
}
