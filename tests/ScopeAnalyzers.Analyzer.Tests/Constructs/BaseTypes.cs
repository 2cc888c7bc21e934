using Denied;

class «Derived» : «type:Thing» { }
class Chained : «type:Thing» { public «Chained»() { } public Chained(int x) : «base»(x) { } public Chained(string x) : this() { } }
class Implements : «type:IThing»
{
    public void Do() { }
    int «type:IThing».«Number» => 0;
    event System.EventHandler «type:IThing».«Happened» { add { } remove { } }
}
class «Overrides» : «type:Base»
{
    protected override void «Hook»() { }
}
class Inherits : Clean.Child
{
    public override void «Virtual»() { }
}
class Primary(int x) : «Thing»(x);
record Recorded(int X) : «Record»(X);
interface IMore : «type:IThing» { }
class «Closed» : «type:Generic»<int> { }
class OfDenied : System.Collections.Generic.List<«type:Thing»> { }
class Constrained<T, U> where T : «type:Thing» where U : «type:IThing», new() { }
