// What the constructs use. The rules deny every type, or every member, of the namespace Denied, and nothing of the namespace Clean.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

namespace Denied
{
    public class Thing : IDisposable
    {
        public const int Constant = 1;
        public static int StaticField;
        public int Field;
        public Thing() { }
        public Thing(int value) { }
        public static int StaticProperty { get; set; }
        public int Property { get; set; }
        public int this[int index] { get => index; set { } }
        public event EventHandler? Event;
        public static event EventHandler? StaticEvent;
        public static Thing Create() => new();
        public static T Echo<T>(T value) => value;
        public void Method() { }
        public int Method(int value) => value;
        public virtual void Virtual() { }
        public void Dispose() { }
        public void Deconstruct(out int x, out int y) => (x, y) = (0, 0);
        public static Thing operator +(Thing left, Thing right) => left;
        public static Thing operator -(Thing value) => value;
        public static Thing operator ++(Thing value) => value;
        public static bool operator ==(Thing? left, Thing? right) => ReferenceEquals(left, right);
        public static bool operator !=(Thing? left, Thing? right) => !(left == right);
        public static bool operator true(Thing value) => true;
        public static bool operator false(Thing value) => false;
        public static Thing operator &(Thing left, Thing right) => left;
        public static implicit operator Thing(int value) => new();
        public static explicit operator int(Thing value) => 0;
        public override bool Equals(object? obj) => false;
        public override int GetHashCode() => 0;
        public override string ToString() => "";
        public class Nested { public static void Run() { } }
    }

    public class Sliced { public int Length => 0; public int this[int index] => index; public Sliced Slice(int start, int length) => this; }
    public class Account { public int Sum; public void operator +=(int value) => Sum += value; public void operator ++() => Sum++; }
    public class Stream : IAsyncDisposable, IAsyncEnumerable<int>
    {
        public ValueTask DisposeAsync() => default;
        public async IAsyncEnumerator<int> GetAsyncEnumerator(System.Threading.CancellationToken cancellation = default) { await Task.Yield(); yield break; }
    }

    public class Awaitable { public TaskAwaiter<Thing> GetAwaiter() => default; }
    public class Generic<T> { public T? Value; public static void Run() { } }
    public struct Value { public int Field; public static int operator *(Value left, Value right) => 0; public static implicit operator Value(int value) => default; }
    public record Record(int X) { public int Y { get; init; } }
    public enum Color { Red, Green }
    public interface IThing { void Do(); int Number { get; } event EventHandler Happened; static virtual int Zero => 0; static virtual void Shout() { } }
    public delegate void Callback();
    public delegate int Mapping(int value);
    public class MarkAttribute : Attribute { public MarkAttribute() { } public MarkAttribute(string text) { } public string? Name { get; set; } public int Field; }
    public class MarkAttribute<T> : Attribute { }
    public class Failure : Exception { public int Code => 0; }
    public class Base { protected Base() { } protected virtual void Hook() { } protected int State; }
    public static class Extensions
    {
        public static void Extend(this string text) { }
        public static IEnumerator<int> GetEnumerator(this Clean.Sequence sequence) { yield break; }
        public static TaskAwaiter GetAwaiter(this Clean.Work work) => Task.CompletedTask.GetAwaiter();
        public static void Add(this Clean.Bag bag, int item) { }
        public static void Deconstruct(this Clean.Pair pair, out int x, out int y) => (x, y) = (0, 0);
        public static Clean.Query Where(this Clean.Query query, Func<int, bool> predicate) => query;
        public static Clean.Query Select(this Clean.Query query, Func<int, int> selector) => query;
        public static ref readonly int GetPinnableReference(this Clean.Pinned pinned) => throw new Exception();
        extension(string text)
        {
            public int Count => text.Length;
            public void Block() { }
        }
        extension(Clean.Bag)
        {
            public static Clean.Bag Fresh() => new();
            public static int Total => 0;
            public static Clean.Bag operator +(Clean.Bag left, Clean.Bag right) => left;
        }
    }

    [InterpolatedStringHandler]
    public ref struct Handler
    {
        public Handler(int literalLength, int formattedCount) { }
        public void AppendLiteral(string text) { }
        public void AppendFormatted<T>(T value) { }
    }

    [CollectionBuilder(typeof(Builder), nameof(Builder.Build))]
    public class Built : IEnumerable<int>
    {
        public IEnumerator<int> GetEnumerator() { yield break; }
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    [CollectionBuilder(typeof(Builder), nameof(Builder.Gather))]
    public class Gathered<T> : IEnumerable<T>
    {
        public IEnumerator<T> GetEnumerator() { yield break; }
        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    public static class Builder
    {
        public static Built Build(ReadOnlySpan<int> items) => new();
        public static Gathered<T> Gather<T>(ReadOnlySpan<T> items) => new();
    }

    public class Sack : IEnumerable
    {
        public IEnumerator GetEnumerator() { yield break; }
        public void Add(int item) { }
    }
}

namespace Clean
{
    using Denied;

    public class Sequence { }
    public class Work { }
    public class Bag : IEnumerable { public IEnumerator GetEnumerator() { yield break; } }
    public class Pair { }
    public class Query { }
    public class Pinned { }
    public class Child : Thing { }
    public class Implementation : IThing
    {
        public void Do() { }
        public int Number => 0;
        public event EventHandler? Happened;
    }

    public static class Wrapper
    {
        public static Thing Get() => new();
        public static Sliced GetSliced() => new();
        public static Account GetAccount() => new();
        public static Stream GetStream() => new();
        public static Awaitable GetAwaitable() => new();
        public static Value GetValue() => default;
        public static List<Thing> GetMany() => [];
        public static (Thing, int) GetPair() => default;
        public static void Take(object? value) { }
        public static void TakeOptional(Thing? thing = null) { }
        public static void TakeMany(params Thing[] things) { }
        public static void TakeHandler(Handler handler) { }
        public static void TakeCallback(Callback callback) { }
        public static T Infer<T>(T value) => value;
        public static T Produce<T>() => default!;
    }
}
