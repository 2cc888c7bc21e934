using System.Xml;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Xml;

/// <summary>Reads a project file's XML with places, within bounds and without a document type.</summary>
internal static class ProjectXml
{
    /// <summary>More than any project needs: the largest generated ones have about 1 MB.</summary>
    public const int MaxCharacters = 4 * 1024 * 1024;

    /// <summary>Little enough to walk by recursion; MSBuild's own nesting (Choose in When in Choose …) has no more than a dozen.</summary>
    public const int MaxDepth = 64;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxCharacters,
    };

    /// <summary>The root element.</summary>
    /// <exception cref="UnreadableProject">The text is no XML that can be evaluated.</exception>
    public static ProjectElement Parse(string text)
    {
        if (text.Length > MaxCharacters)
            throw new UnreadableProject(1, 1, $"it has more than {MaxCharacters} characters");
        try
        {
            using var reader = XmlReader.Create(new StringReader(WithLinesOfGit(text)), Settings);
            return Read(reader);
        }
        catch (XmlException malformed)
        {
            throw new UnreadableProject(malformed.LineNumber, malformed.LinePosition, "it is not well-formed XML here, or has a document type");
        }
    }

    /// <summary>XML ends a line at a lone CR too, git does not: as a space it means the same, and every place is git's.</summary>
    private static string WithLinesOfGit(string text) => text.TrimStart('\uFEFF').Replace('\r', ' ');

    private static ProjectElement Read(XmlReader reader)
    {
        var places = (IXmlLineInfo)reader;
        var open = new Stack<ProjectElement>();
        ProjectElement? root = null;
        ProjectElement? tagged = null;
        while (reader.Read())
        {
            // What follows a start tag begins where the tag ends: the one way to learn its last line.
            Close(tagged, places.LineNumber);
            tagged = null;
            switch (reader.NodeType)
            {
                case XmlNodeType.XmlDeclaration:
                    ThrowUnlessUtf8(reader.GetAttribute("encoding"));
                    break;
                case XmlNodeType.Element:
                    if (reader.Depth >= MaxDepth)
                        throw new UnreadableProject(places.LineNumber, places.LinePosition, $"its elements nest deeper than {MaxDepth}");
                    tagged = Element(reader, places);
                    if (open.Count > 0)
                        open.Peek().Add(tagged);
                    root ??= tagged;
                    if (!reader.IsEmptyElement)
                        open.Push(tagged);
                    break;
                case XmlNodeType.EndElement:
                    var closed = open.Pop();
                    closed.At = closed.At with { LastLine = places.LineNumber };
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    open.Peek().Add(reader.Value);
                    break;
            }
        }

        return root ?? throw new UnreadableProject(1, 1, "it has no root element");
    }

    private static ProjectElement Element(XmlReader reader, IXmlLineInfo places)
    {
        var at = new Extent(places.LineNumber, places.LinePosition - 1, places.LineNumber);
        var element = new ProjectElement(reader.LocalName) { At = at, StartTag = at };
        while (reader.MoveToNextAttribute())
        {
            element.StartTag = element.StartTag with { LastLine = places.LineNumber };
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns")
                element.Add(
                    new ProjectAttribute(reader.LocalName, reader.Value.Trim(),
                        new Extent(places.LineNumber, places.LinePosition, places.LineNumber)));
        }

        element.At = element.StartTag;
        reader.MoveToElement();
        return element;
    }

    private static void Close(ProjectElement? tagged, int line)
    {
        if (tagged is null)
            return;
        tagged.StartTag = tagged.StartTag with { LastLine = line };
        tagged.At = tagged.At with { LastLine = line };
    }

    private static void ThrowUnlessUtf8(string? encoding)
    {
        // The build decodes the file as its declaration says: what it then reads is not what a reviewer sees.
        if (encoding is not null && !encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            && !encoding.Equals("us-ascii", StringComparison.OrdinalIgnoreCase))
            throw new UnreadableProject(1, 1, $"it declares the encoding {Words.Quote(encoding)}; save it as UTF-8");
    }
}

/// <summary>A project file that cannot be evaluated by its meaning: the build may read it otherwise than we would, or not at all.</summary>
internal sealed class UnreadableProject(int line, int column, string why) : Exception(why)
{
    /// <summary>Where reading ended, from 1.</summary>
    public int Line { get; } = Math.Max(line, 1);

    /// <summary>The column, from 1.</summary>
    public int Column { get; } = Math.Max(column, 1);
}
