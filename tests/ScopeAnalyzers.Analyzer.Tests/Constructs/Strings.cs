using Denied;

class Uses
{
    string M(«type:Thing» thing, «type:Value» value)
    {
        var a = $"«{»«type:thing»}";
        var b = $"a {«type:value»} {1}";
        var c = "x" «+» «type:thing»;
        Clean.Wrapper.TakeHandler(«$"»«text »«{»1}");
        «type:Handler» handler = «$"»«text»";
        return a + b + c + thing.«ToString»();
    }
}
