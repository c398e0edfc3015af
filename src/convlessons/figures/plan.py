"""Where everything stands in a block diagram, in CSS pixels from the top: no drawing here."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from convlessons.figures import reading
from convlessons.figures.reading import Maps
from convlessons.figures.style import NARROW, SMALL
from convlessons.plain import Branches, GlobalPool, Layer, Layers, Step

Point = tuple[float, float]

WIDE = round(100 * NARROW)  # CSS pixels
BOX = (78, 116)  # a box's width: at least, which 11 px letters need, and at most
GAP = 18  # the wire between two boxes, its arrow included
BESIDE = 8  # between neighbours
EDGE = 2  # around everything, so that no line is cut
FORK = 8  # from where a wire ends to where it forks
PLAIN = 14  # half of what a wire without boxes takes
LABELLED = 54  # what it takes with its word
RADIUS = 10  # of a sum


@dataclass(frozen=True, slots=True)
class Box:
    """A box; ``x`` is its middle, ``y`` its top."""

    kind: Literal["conv", "pool", "step", "join", "channels"]
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Word:
    """A line of text around (x, y)."""

    x: float
    y: float
    text: str
    bold: bool = False
    faint: bool = False
    align: str = "center"

    @property
    def points(self) -> float:
        """Its size: 11 CSS pixels."""
        return SMALL

    @property
    def half(self) -> float:
        """About half its width."""
        return len(self.text) * self.points * (0.5 if self.bold else 0.44)


@dataclass
class Plan:
    """Boxes, wires and words of some blocks side by side, each box ``box`` wide."""

    box: float
    boxes: list[Box] = field(default_factory=list)
    wires: list[tuple[Sequence[Point], bool]] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    right: float = EDGE - BESIDE
    height: float = 0

    @classmethod
    def of(cls, blocks: Sequence[Layers]) -> "Plan":
        """An empty plan whose boxes are as wide as a phone allows."""
        least, most = BOX
        reach = sum(sum(cls(most)._reach(layers)) for layers in blocks)
        room = WIDE - 2 * EDGE - BESIDE * (len(blocks) - 1)
        columns = sum(reading.across(layers) for layers in blocks)
        return cls(max(least, min(most, most - (reach - room) / max(columns, 1))))

    @property
    def width(self) -> float:
        """Of the whole drawing."""
        return self.right + EDGE

    def add(
        self,
        title: str,
        layers: Layers,
        size: tuple[int, int],
        foot: tuple[str, ...],
        *,
        below: bool = False,
    ) -> None:
        """Lay out one more block, right of what is there or below it."""
        maps = Maps(reading.entering(layers) or 1, size)
        left, right = self._reach(layers)
        texts = [str(maps), str(reading.through(layers, maps))]
        words = [Word(0, 0, text) for text in texts] + [Word(0, 0, t, faint=True) for t in foot]
        half = max(word.half for word in [*words, Word(0, 0, title, bold=True)])
        left, right = max(left, half), max(right, half)
        x = (EDGE if below else self.right + BESIDE) + left
        y = (self.height if below else 0) + 12.0
        if title:
            self.words.append(Word(x, y, title, bold=True))
            y += 20
        self.words.append(Word(x, y, texts[0]))
        y, leaving = self._chain(layers, x, y + 8, maps)
        y = self._arrow((x, y), (x, y + GAP)) + 8
        self.words.append(Word(x, y, str(leaving)))
        for text in foot:
            y += 15
            self.words.append(Word(x, y, text, faint=True))
        self.right = max(self.right, x + right)
        self.height = max(self.height, y + 10)

    def _reach(self, layers: Layers) -> Point:
        """How far layers reach to the left and to the right of their wire."""
        reaches = [self._fork_reach(layer) for layer in layers if isinstance(layer, Branches)]
        if len(reaches) < len(layers):
            reaches.append((self.box / 2, self.box / 2))
        left, right = zip(*reaches or [(PLAIN, PLAIN)], strict=True)
        return max(left), max(right)

    def _columns(self, branches: Branches) -> list[tuple[int | None, float]]:
        """The ways that are drawn, None for those left out, each with its place on the line."""
        count = len(branches.ways)
        drawn = [0, None, count - 1] if reading.folded(branches) else [*range(count)]
        places, edge = [], 0.0
        for at in drawn:
            if at is None:
                left, right = 26.0, 26.0
            else:
                left, right = self._way_reach(branches, at)
            places.append((at, edge + left))
            edge += left + right + BESIDE
        axis = self._axis(branches, [place for _, place in places])
        return [(at, place - axis) for at, place in places]

    def _way_reach(self, branches: Branches, at: int) -> Point:
        way = branches.ways[at]
        if way:
            return self._reach(way)
        return (PLAIN, LABELLED if branches.join == "add" else PLAIN)

    def _axis(self, branches: Branches, places: list[float]) -> float:
        """Where the wire enters: straight into a way beside a shortcut, else in the middle."""
        if branches.join == "sample":
            return places[-1]
        if branches.join != "concatenate" and len(branches.ways) == 2:
            return places[0]
        return (places[0] + places[-1]) / 2

    def _fork_reach(self, branches: Branches) -> Point:
        columns = self._columns(branches)
        (first, left), (last, right) = columns[0], columns[-1]
        assert first is not None
        assert last is not None
        reach = self._way_reach(branches, first)[0] - left, self._way_reach(branches, last)[1]
        return reach[0], reach[1] + right

    def _chain(self, layers: Layers, x: float, y: float, maps: Maps) -> tuple[float, Maps]:
        for layer in layers:
            if isinstance(layer, Branches):
                y = self._fork(layer, x, y, maps)
            else:
                y = self._box(layer, x, self._arrow((x, y), (x, y + GAP)), maps)
            maps = reading.after(layer, maps)
        return y, maps

    def _arrow(self, *points: Point) -> float:
        """A wire with a head; returns the height at which it ends."""
        self.wires.append((points, True))
        return points[-1][1]

    def _box(self, layer: Layer, x: float, y: float, maps: Maps) -> float:
        lines = [Word(x, 0, reading.name(layer, maps), bold=not isinstance(layer, Step))]
        if isinstance(layer, Step):
            kind = "step"
        else:
            kind = "pool" if type(layer) in (Layer, GlobalPool) else "conv"
            lines.append(Word(x, 0, reading.channels(layer, maps)))
            if more := reading.details(layer):
                lines.append(Word(x, 0, more, faint=True))
        return self._lines(kind, x, y, self.box, lines)

    def _lines(self, kind: str, x: float, y: float, width: float, lines: list[Word]) -> float:
        """A box around lines of text; returns its lower edge."""
        height = 14 * len(lines) + 7
        self.boxes.append(Box(kind, x, y, width, height))  # type: ignore[arg-type]
        for number, line in enumerate(lines):
            at = y + 10.5 + 14 * number
            self.words.append(Word(x, at, line.text, bold=line.bold, faint=line.faint))
        return y + height

    def _fork(self, branches: Branches, x: float, y: float, maps: Maps) -> float:
        columns = [(at, x + place) for at, place in self._columns(branches)]
        read = reading.shares(branches, maps)
        begin = self._begin(branches, x, y, columns, read)
        ends: dict[int, Point] = {}
        for at, place in columns:
            if at is None:
                continue
            if branches.join == "sample" and at:  # the operator waits for what steers it
                self.wires.append((((place, begin), (place, ends[0][1])), False))
                top = ends[0][1]
            else:
                top = begin
            ends[at] = (place, self._chain(branches.ways[at], place, top, read[at])[0])
        if len(columns) == 3 and columns[1][0] is None:
            middle = (begin + max(y for _, y in ends.values())) / 2
            left_out = f"{len(branches.ways) - 2} more"
            self.words.append(Word(columns[1][1], middle - 8, "⋯", bold=True))
            self.words.append(Word(columns[1][1], middle + 8, left_out, faint=True))
        return self._meet(branches, x, ends, begin, maps)

    def _begin(
        self,
        branches: Branches,
        x: float,
        y: float,
        columns: list[tuple[int | None, float]],
        read: list[Maps],
    ) -> float:
        """From one wire to many; returns the height at which the ways begin."""
        if branches.split:
            top = self._arrow((x, y), (x, y + GAP))
            lines = [Word(x, 0, "split", bold=True)]
            parts = [each.channels for each in read]
            lines.append(Word(x, 0, " = ".join(reversed(reading.total(parts).split(" = ")))))
            return self._lines("channels", x, top, self._span(columns), lines)
        for _, place in [each for each in columns if each[0] is not None]:
            self.wires.append((((x, y), (x, y + FORK), (place, y + FORK)), False))
        return y + FORK

    def _span(self, columns: list[tuple[int | None, float]]) -> float:
        """The width of a box into which the wires of all ways run."""
        return max(columns[-1][1] - columns[0][1] + self.box / 2, 130)

    def _meet(
        self, branches: Branches, x: float, ends: dict[int, Point], begin: float, maps: Maps
    ) -> float:
        low = max(y for _, y in ends.values())
        if branches.join == "sample":
            (ox, oy), (_, oper) = ends[0], ends[1]
            middle = (oy + GAP + oper) / 2
            self._arrow((ox, oy), (ox, middle), (x - self.box / 2, middle))
            self.words.append(Word(ox, middle + 11, "offsets", faint=True))
            return oper
        top = low + GAP
        if branches.join == "concatenate":
            for place, y in ends.values():
                self._arrow((place, y), (place, top))
            counts = [each.channels for each in reading.ends(branches, maps)]
            lines = [Word(x, 0, "concatenate", bold=True), Word(x, 0, reading.total(counts))]
            columns = [(at, place) for at, (place, _) in ends.items()]
            return self._lines("channels", x, top, self._span([*columns]), lines)
        middle = top + RADIUS
        for at, (place, y) in ends.items():
            if place == x:
                self._arrow((x, y), (x, top))
            else:
                side = RADIUS if place > x else -RADIUS
                self._arrow((place, y), (place, middle), (x + side, middle))
            if not branches.ways[at] and branches.join == "add":
                word = Word(place + 5, (begin + middle) / 2, "identity", faint=True, align="left")
                self.words.append(word)
        self.boxes.append(Box("join", x, top, 2 * RADIUS, 2 * RADIUS))
        sign = "+" if branches.join == "add" else "×"
        self.words.append(Word(x, middle, sign, bold=True))
        return top + 2 * RADIUS
