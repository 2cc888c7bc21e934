using System.Collections.Generic;
using Denied;

class Uses
{
    «type:Thing» field = «new»();

    void M()
    {
        Take(new «Thing»());
        Take(new «Thing»(1));
        Take(new Denied.«Thing» { «Property» = 1, «[»2] = 3 });
        «type:Thing» target = «new»();
        «type:Thing»[] array = new «type:Thing»[2];
        Take(«type:new»[] { Clean.Wrapper.«type:Get»() });
        Take(new «Generic»<int>());
        Take(new «type:List»<«type:Thing»>());
        Take(new «type:Thing».«type:Nested»());
        Take(new { Anonymous = «type:Thing».«Constant» });
        «type:var» record = new «Record»(1) { «Y» = 2 };
        «type:var» copy = «type:record» «type:with» { «Y» = 3 };
        Take(new «Value»());
        Take(default(«type:Thing»));
        «type:Thing» nothing = «type:default»;
        «type:Thing» missing = «type:null»!;
        throw new «Failure»();
    }

    static void Take(object? value) { }
}
