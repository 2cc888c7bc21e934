using Denied;

class Uses
{
    int M(object value, «type:Thing» thing)
    {
        if (value is «type:Thing») { }
        if (value is not «type:Thing») { }
        if (value is «type:Thing» declared) { }
        if (value is «type:Thing» { «Property»: 1 }) { }
        if (value is «type:Thing» { «Property»: > 1 and < 3, «Field»: not 2 } whole) { }
        if (value is «type:Thing»«(»1, 2)) { }
        if («type:thing» is «(»1, _)) { }
        if («type:thing» is { «Property»: 1 }) { }
        if (value is «type:Thing».«type:Nested») { }
        if (value is «type:Color».«Red») { }
        if (value is «type:Thing».«Constant») { }
        if (value is «type:Thing» or «type:Value») { }
        if («type:thing» is var captured) { }
        if (value is «type:Record» { «X»: 1 }) { }
        if (value is «type:Thing»[] and [_, ..]) { }
        switch (value)
        {
            case «type:Thing»:
            case «type:Value» { «Field»: 1 }:
                break;
            case «type:Thing».«Constant»:
                break;
        }

        return value switch
        {
            «type:Thing» => 1,
            «type:Value» v when v.«Field» == 2 => v.«Field»,
            «type:Thing».«Constant» => 2,
            _ => 3,
        };
    }
}
