using Denied;

unsafe class Uses
{
    «type:Value»* pointer;
    delegate*<«type:Value», «type:Thing»> function;
    delegate* unmanaged[Cdecl]<«type:Value»*, void> native;

    void M(«type:Value» value)
    {
        «type:Value»* p = «type:&»«type:value»;
        «type:var» q = «type:&»«type:value»;
        int size = sizeof(«type:Value»);
        «type:p»->«Field» = 1;
        «type:Value»* block = stackalloc «type:Value»[2];
        «type:var» span = stackalloc «type:Value»[2];
        «fixed» (int* first = new Clean.Pinned()) { }
    }
}
