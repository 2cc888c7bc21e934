using Denied;
using Clean;

class Uses
{
    void M()
    {
        «type:var» account = Wrapper.«type:GetAccount»();
        «type:account» «+=» 1;
        «type:account»«++»;
        «++»«type:account»;
    }
}
