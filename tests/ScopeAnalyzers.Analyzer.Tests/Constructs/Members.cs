using System;
using Denied;

class Uses
{
    «type:Thing» field;
    «type:Thing»[] array;
    «type:Thing»?[,] matrix;
    «type:Value»? nullable;
    («type:Thing» a, int b) tuple;
    «type:Generic»<«type:Thing»> nested;
    «type:Thing» Property { get; set; }
    «type:Thing» this[«type:Thing» index] => «type:index»;
    event «type:Callback» Happened;
    «type:Thing» Method(«type:Thing» one, ref «type:Thing» two, params «type:Thing»[] more) => «type:one»;
    void Generic<T>() where T : «type:Thing» { }
    public static «type:Thing» operator +(Uses left, «type:Thing» right) => «type:right»;
    public static implicit operator «type:Thing»(Uses value) => «type:null»;
    Uses(«type:Thing» thing) { }
    ~Uses() { }
    int initialized = «type:Thing».«Constant»;
    static int Auto { get; } = «type:Thing».«StaticProperty»;
    const int Copied = «type:Thing».«Constant»;
    int optional(int x = «type:Thing».«Constant», «type:Color» c = «type:Color».«Red») => x;
}

delegate «type:Thing» Handler(«type:Thing» thing);
record Recorded(«type:Thing» Thing);
class Primary(«type:Thing» thing) { «type:Thing» Kept => «type:thing»; }
enum Numbers { One = «type:Thing».«Constant», Two = (int)«type:Color».«Green» }
struct Struct { «type:Thing» field; }
