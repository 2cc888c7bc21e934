using System;
using Denied;
using Clean;

class Uses : Clean.Child
{
    void M(«type:Thing» thing, Child child, «type:IThing» contract, Implementation implementation)
    {
        thing.«Method»();
        thing.«Method»(1);
        «type:thing»?.«Method»();
        thing!.«Method»();
        «type:Thing».«Create»();
        «type:Thing».«Create»().«Method»(2);
        Child.«Create»();
        child.«Method»();
        child.«Virtual»();
        contract.«Do»();
        implementation.«member:Do»();
        base.«Virtual»();
        «Method»();
        this.«Method»();
        «type:Thing».«Echo»<int>(1);
        «type:Thing».«Echo»(1);
        "text".«Extend»();
        «type:Extensions».«Extend»("text");
        "text"?.«Extend»();
        Wrapper.Take(1);
        «type:Thing».«type:Nested».«type:Run»();
        «type:Generic»<int>.«Run»();
        thing.«Dispose»();
        ((IDisposable)«type:thing»).Dispose();
    }
}
