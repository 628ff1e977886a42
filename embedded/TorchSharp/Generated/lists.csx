/// <summary>Lists of modules and of parameters: their members are those of any list.</summary>
static class Lists
{
    public static IEnumerable<(string File, string Text)> Files =>
    [
        ("ModuleList.cs", List("ModuleList<T>", "T", "module", "modules", nullable: "enable warnings")),
        ("ParameterList.cs", List("ParameterList", "Parameter", "parameter", "parameters")),
    ];

    static string List(string name, string item, string one, string argument, string nullable = "enable") =>
        Source.File($$"""
        using System.Collections;

        namespace TorchSharp.Modules;

        public partial class {{name}}
        {
            private readonly List<{{item}}> _list;

            /// <summary>The {{one}} at a place.</summary>
            public {{item}} this[int index]
            {
                get => _list[index];
                set => Change(() => _list[index] = value);
            }

            /// <summary>The number of {{one}}s.</summary>
            public int Count => _list.Count;

            /// <summary>False.</summary>
            public bool IsReadOnly => false;

            /// <summary>Adds a {{one}} at the end.</summary>
            public void Add({{item}} item) => Change(() => _list.Add(item));

            /// <summary>Adds {{one}}s at the end.</summary>
            public void append(params {{item}}[] parameters) => Change(() => _list.AddRange(parameters));

            /// <summary>Adds {{one}}s at the end.</summary>
            public void extend(IEnumerable<{{item}}> {{argument}}) => Change(() => _list.AddRange({{argument}}));

            /// <summary>Puts a {{one}} in at a place.</summary>
            public void Insert(int index, {{item}} item) => Change(() => _list.Insert(index, item));

            /// <summary>Takes a {{one}} out.</summary>
            public bool Remove({{item}} item)
            {
                int index = IndexOf(item);
                if (index >= 0)
                    RemoveAt(index);
                return index >= 0;
            }

            /// <summary>Takes the {{one}} at a place out.</summary>
            public void RemoveAt(int index) => Change(() => _list.RemoveAt(index));

            /// <summary>Takes all {{one}}s out.</summary>
            public void Clear() => Change(_list.Clear);

            /// <summary>True when the {{one}} is in the list.</summary>
            public bool Contains({{item}} item) => IndexOf(item) >= 0;

            /// <summary>The place of a {{one}}, or -1.</summary>
            public int IndexOf({{item}} item) => _list.FindIndex(each => ReferenceEquals(each, item));

            /// <summary>Copies the {{one}}s into an array.</summary>
            public void CopyTo({{item}}[] array, int arrayIndex) => _list.CopyTo(array, arrayIndex);

            /// <summary>The {{one}}s in their order.</summary>
            public IEnumerator<{{item}}> GetEnumerator() => _list.GetEnumerator();

            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

            private void Change(Action change)
            {
                change();
                RegisterComponents();
            }
        }
        """, nullable);
}
