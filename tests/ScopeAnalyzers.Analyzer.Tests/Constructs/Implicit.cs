using System;
using System.Threading.Tasks;
using Denied;
using Clean;

class Uses
{
    async Task M(Sequence sequence, Work work, Pair pair, «type:Built» built, «type:Thing»[] things)
    {
        «foreach» (var number in sequence) { }
        «foreach» (var number in «type:built») { }
        «type:foreach» («type:var» thing in «type:things») { }
        «await» work;
        «using» (Wrapper.«type:Get»()) { }
        «using» («type:var» resource = Wrapper.«type:Get»()) { }
        «using» «type:var» declared = Wrapper.«type:Get»();
        var (a, b) «=» pair;
        (a, b) «=» pair;
        «foreach» (var (x, y) in new[] { pair }) { }
        var bag = new Bag { «1», «2» };
        lock (Wrapper.«type:Get»()) { }
        Wrapper.«type:TakeOptional»();
        Wrapper.«type:TakeMany»();
        Wrapper.«type:TakeMany»(«type:null»!, «type:null»!);
    }
}
