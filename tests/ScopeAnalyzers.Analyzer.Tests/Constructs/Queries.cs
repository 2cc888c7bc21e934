using Denied;
using System.Linq;
using Clean;

class Uses
{
    void M(Query query, «type:Thing»[] things)
    {
        var filtered = from x in query «where» x > 1 «select» x + 1;
        «type:var» linq = «type:from» thing in «type:things» «type:where» thing.«Property» > 0 «type:orderby» thing.«Field»«type:,» thing.«Property» descending select thing;
        var typed = «type:from» «type:Thing» thing in new object[0] «type:let» p = thing.«Property» group p by p into g select g.Key;
    }
}
