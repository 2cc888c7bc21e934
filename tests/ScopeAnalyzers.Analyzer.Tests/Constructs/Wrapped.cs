// What people wrapped is sanctioned: nothing here is a use.
using System;
using Clean;

class Uses
{
    void M()
    {
        Wrapper.Take(1);
        Wrapper.Infer("text");
        Console.WriteLine(nameof(Denied));
        var thing = 1;
        string Thing = "Denied.Thing is only a name";
        Console.WriteLine(Thing + thing);
    }

    /// <summary>See <see cref="Denied.Thing"/>.</summary>
    void Documented() { }
}
