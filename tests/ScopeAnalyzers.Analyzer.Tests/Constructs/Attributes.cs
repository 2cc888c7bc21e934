using System;
using Denied;

[assembly: «Mark»("assembly")]
[module: «Mark»]

[«Mark», Obsolete]
class Uses<[«Mark»] T>
{
    [«Mark»(«Name» = "x", «Field» = 1)] int field;
    [field: «Mark»] int Property { [«Mark»] get; set; }
    [return: «Mark»("r")] int Method([«Mark»] int parameter) => parameter;
    [«Mark»<int>] void Generic() { }
    [«MarkAttribute»] event EventHandler Happened;
    [Denied.«Mark»] class Qualified { }
    [AttributeUsage((AttributeTargets)«type:Thing».«Constant»)] class ByArgument : Attribute { }
    [TypeArgument(typeof(«type:Thing»))] class ByType { }

    void M()
    {
        [«Mark»] void Local([«Mark»] int x) { }
        var lambda = [«Mark»] ([«Mark»] int x) => x;
        Local(1);
    }

    [«Mark»] enum Marked { [«Mark»] One }
    [«Mark»] delegate void Marker();
}

class TypeArgumentAttribute(Type type) : Attribute { public Type Type => type; }
