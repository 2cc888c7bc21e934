using System;
using System.Linq.Expressions;
using Denied;

class Uses
{
    Expression<Func<int>> Field = () => «type:Thing».«Constant» + «type:Thing».«StaticField»;

    void M()
    {
        Expression<Func<«type:Thing», int>> tree = thing «type:=>» thing.«Property»;
        Expression<Func<object>> created = () => new «Thing»();
        Expression<«type:Callback»> typed = () «type:=>» Console.WriteLine();
    }
}
