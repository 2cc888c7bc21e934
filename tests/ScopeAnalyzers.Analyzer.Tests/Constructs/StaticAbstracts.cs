using Denied;

class Uses
{
    static int M<T>() where T : «type:IThing»
    {
        T.«Shout»();
        return T.«Zero»;
    }

    static void Instance<T>(T thing) where T : «type:IThing»
    {
        thing.«Do»();
        thing.«Happened» += null;
    }

    static void Derived<T>(T thing) where T : Clean.Child => thing.«Method»();
}
