global using GlobalThing = Denied.«type:Thing»;
using System;
using System.Collections.Generic;
using Denied;
using static Denied.«type:Thing»;
using static Denied.«type:Thing».«type:Nested»;
using Alias = Denied.«type:Thing»;
using Closed = Denied.«type:Generic»<int>;
using Many = System.Collections.Generic.List<Denied.«type:Thing»>;
using Both = (Denied.«type:Thing» First, int Second);
using Array = Denied.«type:Thing»[];
using Space = Denied;

class Uses
{
    «type:Alias» alias;
    «type:GlobalThing» global;
    «type:Closed» closed;
    «type:Many» many;
    «type:Both» both;
    «type:Array» array;
    Space.«type:Thing» qualified;
    global::Denied.«type:Thing» full;

    void M()
    {
        «Create»();
        «type:Run»();
        «StaticField» = 1;
        Console.WriteLine(«Constant»);
    }
}
