using Denied;

class Uses
{
    void M(«type:Sliced» sliced, object value)
    {
        var last = «type:sliced»«[»^1];
        «type:var» part = «type:sliced»«[»1..2];
        if (value is «type:Sliced» and «[»1, «..» var rest]) { }
        if («type:sliced» is «[»_, ..]) { }
        var range = 1..2;
    }
}
