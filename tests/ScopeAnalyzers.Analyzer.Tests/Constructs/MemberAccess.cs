using System;
using Denied;

class Uses
{
    void M(«type:Thing» thing, Clean.Child child, «type:IThing» contract)
    {
        thing.«Property» = thing.«Field»;
        thing.«Property» += 1;
        thing.«Property»++;
        thing«[»0] = thing«[»1];
        child«[»0] = child.«Property»;
        «type:thing»?«[»2].ToString();
        «type:Thing».«StaticProperty» = «type:Thing».«StaticField»;
        Console.WriteLine(«type:Thing».«Constant»);
        thing.«Event» += (_, _) => { };
        «type:Thing».«StaticEvent» -= Handle;
        Console.WriteLine(«type:Color».«Red»);
        «type:Color» color = «type:Color».«Green»;
        Console.WriteLine(contract.«Number»);
        ref int reference = ref thing.«Field»;
        Use(ref thing.«Field», out thing.«Field»);
        (thing.«Property», thing.«Field») = (1, 2);
    }

    static void Handle(object? sender, EventArgs e) { }
    static void Use(ref int one, out int two) => two = 0;
}
