namespace ScopeAnalyzers.Policy.Effective;

/// <summary>
/// Finds the lines of a recorded text again in the text as it is now, by their hashes: Myers' greedy algorithm, with what is common
/// at the ends taken off first and its cost bounded. Beyond the bound equal lines are paired in their order, which may move a line's
/// author but never loses one.
/// </summary>
public static class LineDiff
{
    private const int MostEdits = 1000;

    /// <summary>For each line now, from 1, the recorded line that it is, or 0 if it is new. Index 0 says nothing.</summary>
    public static int[] Map(IReadOnlyList<uint> recorded, IReadOnlyList<uint> now)
    {
        var map = new int[now.Count + 1];
        var start = 0;
        while (start < recorded.Count && start < now.Count && recorded[start] == now[start])
            map[++start] = start;

        int recordedEnd = recorded.Count, nowEnd = now.Count;
        while (recordedEnd > start && nowEnd > start && recorded[recordedEnd - 1] == now[nowEnd - 1])
            map[nowEnd--] = recordedEnd--;

        var middle = new Middle(recorded, now, start, recordedEnd, nowEnd);
        if (!middle.IsEmpty && !middle.Trace(MostEdits, map))
            middle.PairEqual(map);
        return map;
    }

    /// <summary>The lines now that are these recorded ones.</summary>
    /// <param name="map">What <see cref="Map"/> returned.</param>
    public static LineSet Find(LineSet recorded, int[] map)
    {
        var found = new List<int>();
        for (var line = 1; line < map.Length; line++)
        {
            if (map[line] != 0 && recorded.Contains(map[line]))
                found.Add(line);
        }

        return LineSet.Of(found);
    }

    // What is left between the common ends: recorded lines from start to before recordedEnd, lines now from start to before nowEnd.
    private readonly struct Middle(IReadOnlyList<uint> recorded, IReadOnlyList<uint> now, int start, int recordedEnd, int nowEnd)
    {
        private int RecordedCount => recordedEnd - start;

        private int NowCount => nowEnd - start;

        public bool IsEmpty => RecordedCount == 0 || NowCount == 0;

        // furthest[k] is the furthest recorded line reached on diagonal k = recorded - now; one copy is kept for each number of edits.
        public bool Trace(int mostEdits, int[] map)
        {
            var most = Math.Min(mostEdits, RecordedCount + NowCount);
            var offset = most + 1;
            var furthest = new int[(2 * most) + 3];
            var history = new List<int[]>();
            for (var edits = 0; edits <= most; edits++)
            {
                for (var k = -edits; k <= edits; k += 2)
                {
                    var x = Insert(furthest, offset, k, edits) ? furthest[offset + k + 1] : furthest[offset + k - 1] + 1;
                    while (x < RecordedCount && x - k < NowCount && x - k >= 0 && Same(x, x - k))
                        x++;
                    furthest[offset + k] = x;
                    if (x >= RecordedCount && x - k >= NowCount)
                    {
                        Follow(history, edits, map);
                        return true;
                    }
                }

                history.Add(Copy(furthest, offset, edits));
            }

            return false;
        }

        // The k-th of some equal recorded lines is the k-th of the equal lines now.
        public void PairEqual(int[] map)
        {
            var places = new Dictionary<uint, Queue<int>>();
            for (var i = start; i < recordedEnd; i++)
            {
                if (!places.TryGetValue(recorded[i], out var queue))
                    places.Add(recorded[i], queue = new Queue<int>());
                queue.Enqueue(i + 1);
            }

            for (var i = start; i < nowEnd; i++)
            {
                if (places.TryGetValue(now[i], out var queue) && queue.Count > 0)
                    map[i + 1] = queue.Dequeue();
            }
        }

        private static bool Insert(int[] furthest, int offset, int k, int edits) =>
            k == -edits || (k != edits && furthest[offset + k - 1] < furthest[offset + k + 1]);

        // Only the diagonals that this number of edits reached: -edits to edits.
        private static int[] Copy(int[] furthest, int offset, int edits)
        {
            var copy = new int[(2 * edits) + 3];
            Array.Copy(furthest, offset - edits - 1, copy, 0, copy.Length);
            return copy;
        }

        private bool Same(int x, int y) => recorded[start + x] == now[start + y];

        // From the end back to the beginning: what lies on a diagonal is the same line. Before the first edit there is none, as the first
        // lines differ.
        private void Follow(List<int[]> history, int edits, int[] map)
        {
            int x = RecordedCount, y = NowCount;
            for (; edits > 0; edits--)
            {
                var previous = history[edits - 1];
                var offset = edits;
                var k = x - y;
                var insert = Insert(previous, offset, k, edits);
                var previousK = insert ? k + 1 : k - 1;
                var previousX = previous[offset + previousK];
                var previousY = previousX - previousK;
                for (; x > previousX && y > previousY; x--, y--)
                    map[start + y] = start + x;
                (x, y) = (previousX, previousY);
            }
        }
    }
}
