using System;
using Denied;

class Uses
{
    static Uses() => «type:Thing».«Create»();
    Uses() { «type:Thing».«Create»(); }
    ~Uses() { «type:Thing».«Create»(); }
    int Expression => «type:Thing».«StaticField»;
    int Accessors { get => «type:Thing».«StaticField»; set { «type:Thing».«StaticField» = value; } }
    int Init { get => 0; init => «type:Thing».«StaticField» = value; }
    int this[int i] => «type:Thing».«StaticField»;
    event Action Custom { add => «type:Thing».«Create»(); remove { «type:Thing».«Create»(); } }
    public static int operator +(Uses a, int b) => «type:Thing».«StaticField»;
    public static explicit operator int(Uses a) { return «type:Thing».«StaticField»; }
    Func<int> lambda = () => «type:Thing».«StaticField»;
    Func<int> Property { get; } = () => { int Local() => «type:Thing».«StaticField»; return Local(); };
    System.Collections.Generic.IEnumerable<int> Iterator() { yield return «type:Thing».«StaticField»; }
    int Nested() { Func<Func<int>> a = () => () => «type:Thing».«StaticField»; return a()(); }
    void Statements()
    {
        goto end;
        end: «type:Thing».«Create»();
        do { «type:Thing».«Create»(); } while («type:Thing».«StaticField» > 0);
        checked { «type:Thing».«StaticField» += 1; }
        try { «type:Thing».«Create»(); } finally { «type:Thing».«Create»(); }
        switch («type:Thing».«StaticField») { default: «type:Thing».«Create»(); break; }
    }
}
