using Denied;
using Clean;

static class Uses
{
    static void M(Bag one, Bag two)
    {
        System.Console.WriteLine("text".«Count»);
        "text".«Block»();
        Bag.«Fresh»();
        System.Console.WriteLine(Bag.«Total»);
        var sum = one «+» two;
        «type:Extensions».«Block»("text");
        System.Action group = "text".«Block»;
    }

    extension(«type:Thing» thing)
    {
        public int Doubled => thing.«Property» * 2;
        public static «type:Thing» Made() => new «Thing»();
    }

    extension<T>(T value) where T : «type:IThing»
    {
        public void Twice() => value.«Do»();
    }
}
