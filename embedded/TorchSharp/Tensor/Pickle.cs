using System.Buffers.Binary;
using System.Text;

namespace TorchSharp;

/// <summary>A call of a named function or type with arguments, and the state that was given to its result.</summary>
sealed record PickledCall(string Name, object?[] Arguments)
{
    public object? State { get; set; }
}

/// <summary>Something that is kept outside the pickle.</summary>
sealed record PickledReference(object? Value);

/// <summary>Writes what libtorch's archives hold, in Python's pickle format of protocol 2.</summary>
sealed class PickleWriter
{
    readonly MemoryStream _bytes = new();

    /// <summary>A pickle of an object of a type with one attribute.</summary>
    public PickleWriter Instance(string module, string type, string attribute, Action<PickleWriter> value)
    {
        Start();
        Global(module, type);
        Write(")\x81}(");
        Text(attribute);
        value(this);
        Write("ub.");
        return this;
    }

    /// <summary>A pickle of no constants.</summary>
    public byte[] Constants()
    {
        Start();
        Write(").");
        return ToArray();
    }

    public void Call(string module, string name, Action<PickleWriter> arguments)
    {
        Global(module, name);
        arguments(this);
        Write("R");
    }

    public void Tuple(params Action<PickleWriter>[] parts)
    {
        Write("(");
        foreach (var part in parts)
            part(this);
        Write("t");
    }

    public void Persistent(Action<PickleWriter> value)
    {
        value(this);
        Write("Q");
    }

    public void Global(string module, string name) => Write($"c{module}\n{name}\n");

    public void Text(string text)
    {
        Write("X");
        var bytes = Encoding.UTF8.GetBytes(text);
        Int32(bytes.Length);
        _bytes.Write(bytes);
    }

    public void Boolean(bool value) => Write(value ? "\x88" : "\x89");

    public void Numbers(long[] values) => Tuple([.. values.Select(value => (Action<PickleWriter>)(p => p.Number(value)))]);

    public void Number(long value)
    {
        if (value is >= int.MinValue and <= int.MaxValue)
        {
            Write("J");
            Int32((int)value);
            return;
        }
        Write("\x8a\x08");
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        _bytes.Write(bytes);
    }

    public byte[] ToArray() => _bytes.ToArray();

    void Start() => Write("\x80\x02");

    void Write(string opcodes) => _bytes.Write(Encoding.Latin1.GetBytes(opcodes));

    void Int32(int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        _bytes.Write(bytes);
    }
}

/// <summary>Reads the part of Python's pickle format that libtorch writes. Names stay names: nothing is called.</summary>
sealed class PickleReader
{
    readonly byte[] _bytes;
    readonly List<object?> _stack = [];
    readonly Stack<int> _marks = [];
    readonly Dictionary<int, object?> _memory = [];
    int _at;

    PickleReader(byte[] bytes) => _bytes = bytes;

    /// <summary>The object that the bytes stand for; an InvalidDataException for what libtorch does not write.</summary>
    public static object? Read(byte[] bytes)
    {
        var reader = new PickleReader(bytes);
        while (reader.Step())
        {
        }
        return reader.Pop();
    }

    // One opcode; false at the last.
    bool Step()
    {
        var opcode = (char)_bytes[_at++];
        switch (opcode)
        {
            case '.': return false;
            case '\x80': _at++; break;
            case '(': _marks.Push(_stack.Count); break;
            case 'c': Push($"{Line()} {Line()}"); break;
            case 'q': _memory[_bytes[_at++]] = _stack[^1]; break;
            case 'r': _memory[Int32()] = _stack[^1]; break;
            case 'h': Push(_memory[_bytes[_at++]]); break;
            case 'j': Push(_memory[Int32()]); break;
            case 'N': Push(null); break;
            case '\x88' or '\x89': Push(opcode == '\x88'); break;
            case 'K': Push((long)_bytes[_at++]); break;
            case 'M': Push((long)(_bytes[_at++] | _bytes[_at++] << 8)); break;
            case 'J': Push((long)Int32()); break;
            case '\x8a': Push(LongNumber()); break;
            case 'X': Push(Encoding.UTF8.GetString(Take(Int32()))); break;
            case ')': Push(Array.Empty<object?>()); break;
            case ']': Push(new List<object?>()); break;
            case '}': Push(new Dictionary<string, object?>()); break;
            case 't': Push(SinceMark()); break;
            case '\x85' or '\x86' or '\x87': Push(Last(opcode - '\x84')); break;
            case 'Q': Push(new PickledReference(Pop())); break;
            case 'R' or '\x81': Call((object?[])Pop()!); break;
            case 'b': SetState(Pop()); break;
            case 'u': SetItems(SinceMark()); break;
            default: throw new InvalidDataException($"the opcode {(int)opcode} in its data.pkl is not supported");
        }
        return true;
    }

    void Push(object? value) => _stack.Add(value);

    object? Pop() => Last(1)[0];

    object?[] Last(int count)
    {
        if (count > _stack.Count)
            throw new InvalidDataException("its data.pkl is incomplete");
        object?[] last = [.. _stack[^count..]];
        _stack.RemoveRange(_stack.Count - count, count);
        return last;
    }

    object?[] SinceMark() => Last(_stack.Count
        - (_marks.TryPop(out var mark) ? mark : throw new InvalidDataException("its data.pkl is incomplete")));

    void Call(object?[] arguments) => Push(new PickledCall((string)Pop()!, arguments));

    void SetState(object? state) => ((PickledCall)_stack[^1]!).State = state;

    void SetItems(object?[] pairs)
    {
        var items = (Dictionary<string, object?>)_stack[^1]!;
        for (var i = 0; i < pairs.Length; i += 2)
            items[(string)pairs[i]!] = pairs[i + 1];
    }

    ReadOnlySpan<byte> Take(int count)
    {
        _at += count;
        return _bytes.AsSpan(_at - count, count);
    }

    int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    long LongNumber()
    {
        var bytes = Take(_bytes[_at++]);
        var number = bytes.Length > 0 && bytes[^1] >= 0x80 ? -1L : 0;
        for (var i = bytes.Length - 1; i >= 0; i--)
            number = number << 8 | bytes[i];
        return number;
    }

    string Line()
    {
        var start = _at;
        while (_bytes[_at++] != '\n')
        {
        }
        return Encoding.UTF8.GetString(_bytes, start, _at - 1 - start);
    }
}
