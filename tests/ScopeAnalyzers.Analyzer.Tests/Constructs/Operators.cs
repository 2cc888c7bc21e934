using Denied;
using Clean;

class Uses
{
    void M(«type:Thing» one, «type:Thing» two, «type:Value» left, «type:Value» right)
    {
        «type:var» sum = «type:one» «+» «type:two»;
        «type:var» negated = «-»«type:one»;
        «type:one»«++»;
        «++»«type:one»;
        «type:one» «+=» «type:two»;
        var product = «type:left» «*» «type:right»;
        if («type:one» «==» «type:two») { }
        if («type:one» «!=» «type:null») { }
        if («type:one» «&&» «type:two») { }
        if («one») { }
        while («one») { }
        var chosen = «one» ? 1 : 2;
        «type:var» either = «type:one» ?? «type:two»;
        «type:one» ??= «type:two»;
    }

    bool Pairs((«type:Value», «type:Thing») one, («type:Value», «type:Thing») two) => «type:(»1, «type:one».«type:Item2») «==» «type:(»1, «type:two».«type:Item2»);
}
