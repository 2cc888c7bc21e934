using System.Linq;
using Denied;
using Clean;

class Uses
{
    void M()
    {
        «type:var» thing = Wrapper.«type:Get»();
        «type:var» value = Wrapper.«type:GetValue»();
        «type:var» many = Wrapper.«type:GetMany»();
        «type:var» pair = Wrapper.«type:GetPair»();
        Wrapper.Take(Wrapper.«type:Get»());
        Wrapper.Take(«type:many»«type:[»0]);
        Wrapper.Take(«type:pair».«type:Item1»);
        Wrapper.«type:Infer»(«type:thing»);
        Wrapper.Produce<int>();
        «type:_» = Wrapper.«type:Get»();
        Wrapper.«type:Get»()?.«ToString»();
        Wrapper.«type:GetMany»().«type:Select»(x «type:=>» x.«ToString»()).ToList();
        «type:var» chosen = «type:many».Count > 0 ? «type:many»«type:[»0] : «type:null»;
    }
}
