using System;
using System.Collections.Generic;
using Denied;

class Uses
{
    «type:Sack» sack = «[»1];
    «type:Gathered»<int>? gathered = «[»1];
    void M(List<«type:Thing»> things, «type:Thing» thing)
    {
        «type:Built» built = «[»1, 2];
        «type:Thing»[] array = «type:[»«type:thing»];
        List<«type:Thing»> list = «type:[».. «type:things», «type:null»!];
        Span<«type:Thing»> span = «type:[»];
        «type:var» slice = «type:array»«type:[»1..];
        «type:var» last = «type:array»«type:[»^1];
        «type:foreach» («type:var» item in «type:list») { }
        Use(«type:[»«type:thing»]);
        Dictionary<string, «type:Thing»> map = «type:new»() { «type:[»"a"] = «type:thing» };
    }

    static void Use(IEnumerable<«type:Thing»> things) { }
}
