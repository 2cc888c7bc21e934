using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;

namespace ScopeAnalyzers.Tool.Compile.Meaning;

/// <summary>What each statement of some sources is bound to, as the compiler emits it: written or not.</summary>
internal sealed class BoundCode
{
    // What initializes a field is in each constructor: the first method tells of a place.
    private readonly Dictionary<(string Document, int Line, int Column), (MethodDefinitionHandle Method, List<MemberName> Members)> places = [];

    /// <summary>The places at which code begins, lines and columns from 1.</summary>
    public IEnumerable<(string Document, int Line, int Column)> Places => places.Keys;

    /// <summary>The members that the code at a place names, in their order.</summary>
    public IReadOnlyList<MemberName> At((string Document, int Line, int Column) place) => places.TryGetValue(place, out var found) ? found.Members : [];

    /// <summary>Compiles; null where that fails.</summary>
    /// <param name="documents">The full paths of the sources that are looked at.</param>
    public static BoundCode? Of(Compilation compilation, IReadOnlySet<string> documents, CancellationToken cancellation)
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var options = new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb);
        var debuggable = compilation.WithOptions(compilation.Options.WithOptimizationLevel(OptimizationLevel.Debug).WithSourceReferenceResolver(null));
        if (!debuggable.Emit(image, symbols, options: options, cancellationToken: cancellation).Success)
            return null;
        var code = new BoundCode();
        image.Position = symbols.Position = 0;
        using var assembly = new PEReader(image);
        using var debug = MetadataReaderProvider.FromPortablePdbStream(symbols);
        code.Read(assembly, debug.GetMetadataReader(), documents);
        return code;
    }

    private void Read(PEReader assembly, MetadataReader debug, IReadOnlySet<string> documents)
    {
        var reader = assembly.GetMetadataReader();
        var names = new MemberNames(reader);
        foreach (var handle in reader.MethodDefinitions)
        {
            var method = reader.GetMethodDefinition(handle);
            var points = debug.GetMethodDebugInformation(handle).GetSequencePoints().Where(point => !point.IsHidden).ToList();
            if (method.RelativeVirtualAddress == 0 || points.Count == 0)
                continue;

            var at = 0;
            foreach (var (offset, member) in IlCode.Members(assembly.GetMethodBody(method.RelativeVirtualAddress).GetILReader()))
            {
                while (at + 1 < points.Count && points[at + 1].Offset <= offset)
                    at++;
                var document = debug.GetString(debug.GetDocument(points[at].Document).Name);
                if (documents.Contains(document) && names.Of(member) is { } name)
                    Add((document, points[at].StartLine, points[at].StartColumn), handle, name);
            }
        }
    }

    private void Add((string Document, int Line, int Column) place, MethodDefinitionHandle method, MemberName name)
    {
        if (!places.TryGetValue(place, out var found))
            places[place] = found = (method, []);
        if (found.Method == method)
            found.Members.Add(name);
    }
}
