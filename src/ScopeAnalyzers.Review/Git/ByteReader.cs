namespace ScopeAnalyzers.Review.Git;

/// <summary>Reads git's output, which is bytes: fields that end in NUL, lines that end in LF.</summary>
internal sealed class ByteReader(Stream stream)
{
    private readonly byte[] buffer = new byte[64 * 1024];
    private int position;
    private int end;

    /// <summary>The next byte without taking it; -1 at the end.</summary>
    public int Peek() => position < end || Fill() ? buffer[position] : -1;

    /// <summary>Takes one byte.</summary>
    /// <exception cref="EndOfStreamException">There is none.</exception>
    public byte ReadByte() => Peek() < 0 ? throw new EndOfStreamException() : buffer[position++];

    /// <summary>Takes what stands before the next NUL, and the NUL.</summary>
    public string ReadField() => Utf8.Decode(ReadUntil(0));

    /// <summary>Takes what stands before the next LF, and the LF.</summary>
    public string ReadLine() => Utf8.Decode(ReadLineBytes());

    /// <summary>Takes what stands before the next LF, and the LF, as bytes.</summary>
    public byte[] ReadLineBytes() => ReadUntil((byte)'\n');

    /// <summary>Passes over everything to the next LF, that included; at the end of the stream too.</summary>
    public void SkipLine()
    {
        while (position < end || Fill())
        {
            var found = Array.IndexOf(buffer, (byte)'\n', position, end - position);
            if (found >= 0)
            {
                position = found + 1;
                return;
            }

            position = end;
        }
    }

    /// <summary>Takes exactly so many bytes.</summary>
    public byte[] ReadBytes(int count)
    {
        var bytes = new byte[count];
        for (var taken = 0; taken < count;)
        {
            if (position == end && !Fill())
                throw new EndOfStreamException();
            var part = Math.Min(count - taken, end - position);
            Buffer.BlockCopy(buffer, position, bytes, taken, part);
            position += part;
            taken += part;
        }

        return bytes;
    }

    /// <summary>Passes over so many bytes.</summary>
    public void SkipBytes(long count)
    {
        while (count > 0)
        {
            if (position == end && !Fill())
                throw new EndOfStreamException();
            var part = (int)Math.Min(count, end - position);
            position += part;
            count -= part;
        }
    }

    /// <summary>Takes everything that is left.</summary>
    public byte[] ReadToEnd()
    {
        var all = new MemoryStream();
        while (position < end || Fill())
        {
            all.Write(buffer, position, end - position);
            position = end;
        }

        return all.ToArray();
    }

    private byte[] ReadUntil(byte stop)
    {
        MemoryStream? parts = null;
        while (position < end || Fill())
        {
            var found = Array.IndexOf(buffer, stop, position, end - position);
            var upTo = found < 0 ? end : found;
            var part = new byte[upTo - position];
            Buffer.BlockCopy(buffer, position, part, 0, part.Length);
            position = found < 0 ? end : found + 1;
            if (found >= 0 && parts is null)
                return part;
            parts ??= new MemoryStream();
            parts.Write(part, 0, part.Length);
            if (found >= 0)
                return parts.ToArray();
        }

        throw new EndOfStreamException();
    }

    private bool Fill()
    {
        position = 0;
        end = stream.Read(buffer, 0, buffer.Length);
        return end > 0;
    }
}
