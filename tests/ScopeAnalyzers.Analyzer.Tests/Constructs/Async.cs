using System.Threading.Tasks;
using Denied;
using Clean;

class Uses
{
    async Task M(«type:Stream» stream)
    {
        await «using» («type:stream») { }
        await «using» «type:var» declared = Wrapper.«type:GetStream»();
        await «foreach» (var number in «type:stream») { }
        await «foreach» (var number in Wrapper.«type:GetStream»()) { }
        «type:var» thing = «await» Wrapper.«type:GetAwaitable»();
        await stream.«DisposeAsync»();
    }

    async ValueTask<«type:Thing»> Returning() => «type:null»!;
}
