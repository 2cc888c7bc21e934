using System;
using Denied;

class Uses
{
    void M(«type:Thing» thing)
    {
        Action group = thing.«Method»;
        Func<«type:Thing»> create = «type:Thing».«Create»;
        Func<int, int> overload = thing.«Method»;
        «type:Callback» callback = () «type:=>» { };
        «type:Callback» anonymous = «type:delegate» { };
        «type:Callback» method = «type:Empty»;
        «type:Mapping» mapping = x «type:=>» x;
        «callback»();
        callback.«Invoke»();
        «type:callback»?.«Invoke»();
        Clean.Wrapper.TakeCallback(() «type:=>» { });
        Clean.Wrapper.TakeCallback(«type:Empty»);
        «type:var» made = new «type:Callback»(Empty);
        Func<«type:Thing», int> typed = («type:Thing» x) «type:=>» x.«Field»;
        Func<«type:Thing», int> inferred = x «type:=>» x.«Field»;
        Func<«type:Thing»> returned = «type:Thing» () «type:=>» «type:null»!;
        «type:Thing» Local(«type:Thing» x) => «type:x»;
        «type:Local»(«type:null»!);
    }

    static void Empty() { }
}
