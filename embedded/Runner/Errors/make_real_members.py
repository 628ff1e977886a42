"""Writes RealMembers.txt into embedded/TorchSharp and embedded/Verify: the public members of the real packages, by which
a compile error can say that the real package has what our own part lacks.

Run with the folder of the two lists of the real assemblies' APIs (torchsharp.txt, verify.txt):

    python3 make_real_members.py FOLDER

The first line has the package's name and the word by which set-up chooses it. Any other is a type or namespace and what it has: `TorchSharp.torch.Tensor T sum(dim,keepdim?,type?) …`. Of a method's
parameters, `?` marks one that may be left out and `*` one that takes any number; an extension method stands with the
short name of the type that it extends, `TorchSharp.this.Tensor`.
"""

import collections
import pathlib
import re
import sys

EMBEDDED = pathlib.Path(__file__).parents[2]
OPENING, CLOSING = "(<[{", ")>]}"


def without_generics(text):
    """Foo<T, U>.Bar<V> as Foo.Bar."""
    while "<" in text:
        shorter = re.sub(r"<[^<>]*>", "", text)
        if shorter == text:
            break
        text = shorter
    return text


def split(text):
    """The parameters of a list: parted by commas that stand in no bracket."""
    depth, start = 0, 0
    for at, letter in enumerate(text):
        depth += (letter in OPENING) - (letter in CLOSING)
        if letter == "," and depth == 0:
            yield text[start:at].strip()
            start = at + 1
    if text[start:].strip():
        yield text[start:].strip()


def parameter(text):
    """Its name and how often it may be given."""
    declared, *default = re.split(r"\s=\s", text, maxsplit=1)
    name = declared.split()[-1].lstrip("@")
    return name + ("*" if declared.startswith("params ") else "?" if default else "")


def closing(text, start):
    """Where the parenthesis ends that opens at start."""
    depth = 0
    for at in range(start, len(text)):
        depth += (text[at] in "([{") - (text[at] in ")]}")
        if depth == 0:
            return at
    return len(text)


def method(owner, name, parameters, rest=""):
    """Where a method is listed, and as what; the rest of its line may say what a type parameter stands for."""
    given = list(split(parameters))
    if given and given[0].startswith("this "):
        extended = without_generics(given[0][len("this "):]).split()[0].split(".")[-1].rstrip("?")
        constraint = re.search(rf"where {re.escape(extended)} : (?:class, )?([\w.]+)", rest)
        short = constraint[1].split(".")[-1] if constraint else extended
        owner = f"{owner.split('.')[0]}.this.{short}"
        given = given[1:]
    return owner, f"{name}({','.join(map(parameter, given))})"


def named(path):
    """A path as its owner and its last name."""
    owner, _, name = path.rpartition(".")
    return owner, name


def torchsharp(line):
    """Owner and member of a line `Owner.Name(Type name, …) : Type` or `Owner.Name : Type`."""
    head = without_generics(line.split("(", 1)[0].split(" : ")[0].split(" = ")[0].strip())
    if "..ctor" in head or "this[" in head or ".op_" in head:
        return
    start = line.find("(")
    before = line.split(" : ")[0]
    if 0 <= start < len(before):
        yield method(*named(head), line[start + 1:closing(line, start)], line)
    else:
        yield named(head)


def verify(line):
    """Owners and members of a line `Owner::Type Name(Type name, …)`, or of a type's own line."""
    if "::" not in line:
        kinds = "class|struct|enum|interface|delegate"
        match = re.match(rf"(?:(?:abstract|static|sealed|readonly)\s+)*(?:{kinds})\s+(.*)", line)
        if match:
            yield named(re.split(r"[\s:(]", without_generics(match[1]), maxsplit=1)[0])
        return
    owner, member = line.split("//")[0].strip().split("::", 1)
    owner = without_generics(owner)
    if member.startswith("{"):
        for name in re.findall(r"(\w+)=", member):
            yield owner, name
        return
    member = re.sub(r"\s*\{\s*(get|set|init|add).*$", "", member)
    member = re.sub(r"\s=\s[^()]*$", "", member)
    if member.startswith("new(") or "op_" in member or "this[" in member:
        return
    # A method ends in its parameters; a tuple as a type stands before the name.
    if member.endswith(")"):
        depth = 0
        for at in range(len(member) - 1, -1, -1):
            depth += (member[at] == ")") - (member[at] == "(")
            if depth == 0:
                break
        head = without_generics(member[:at]).split()
        yield method(owner, head[-1], member[at + 1:-1])
    else:
        yield owner, without_generics(member).split()[-1]


def main(folder):
    for package, word, read, roots in (
        ("TorchSharp", "tensors=real", torchsharp, ("TorchSharp",)),
        ("Verify", "snapshots=real", verify, ("VerifyTests", "VerifyXunit", "Verify")),
    ):
        found = collections.defaultdict(set)
        for line in (folder / f"{package.lower()}.txt").read_text().splitlines():
            for owner, member in read(line):
                if owner.split(".")[0] in roots and re.fullmatch(r"[\w.]+", owner) and re.match(r"\w", member):
                    found[owner].add(member)
        lines = (" ".join([owner, *sorted(found[owner])]) for owner in sorted(found))
        (EMBEDDED / package / "RealMembers.txt").write_text("\n".join([f"{package} {word}", *lines]) + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(pathlib.Path(sys.argv[1]))
