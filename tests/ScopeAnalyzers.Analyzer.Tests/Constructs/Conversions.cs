using System;
using Denied;

class Uses
{
    «type:Thing» field «=» 1;

    «type:Thing» Convert(object value, «type:Thing» thing)
    {
        «type:Thing» implicitly «=» 1;
        int explicitly = («int»)«type:thing»;
        «type:Thing» cast = («type:Thing»)value;
        «type:var» tried = value as «type:Thing»;
        «type:Value» boxed «=» 2;
        «type:implicitly» «=» 3;
        Take(«4»);
        Clean.Wrapper.Take((«Thing»)5);
        Func<«type:Thing»> lambda = () «type:=>» «6»;
        «type:Thing»[] many = «type:{» «7» };
        «return» 8;
    }

    static void Take(«type:Thing» thing) { }
}
