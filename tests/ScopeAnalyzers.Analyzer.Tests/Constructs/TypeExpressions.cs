using System;
using System.Collections.Generic;
using Denied;

class Uses
{
    void M()
    {
        Take(typeof(«type:Thing»));
        Take(typeof(«type:Generic»<>));
        Take(typeof(List<«type:Thing»>));
        Take(typeof(«type:Thing»[]));
        Take(default(«type:Value»));
        Take(nameof(Thing));
        Take(nameof(Thing.Property));
        Take(nameof(Denied.Thing.Method));
        try { }
        catch («type:Failure» failure) when (failure.«Code» == 0) { }
        try { }
        catch («type:Failure») { }
        «type:Thing» local;
        «type:Thing» one, two = «type:null»!;
        List<«type:Thing»> list;
        for («type:Thing» i = «type:null»!; ;) { break; }
        foreach («type:Thing» item in Array.Empty<object>()) { }
        «type:foreach» («type:Thing» item in new «type:Thing»[0]) { }
        M<«type:Thing»>();
        int.TryParse("1", out var parsed);
        Out(out «type:Thing» declared);
        Out(out «type:var» inferred);
        Out(out «type:_»);
    }

    /// <summary>As <see cref="Thing"/> does in <see cref="Thing.Method()"/>.</summary>
    void M<T>() { }

    static void Take(object value) { }
    static void Out(out «type:Thing» thing) => «type:thing» = «type:null»!;
}
