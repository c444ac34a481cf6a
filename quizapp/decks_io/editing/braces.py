"""More and fewer items between braces or brackets: the commas that set them apart come and go with them."""

from collections.abc import Iterator, Sequence

from quizapp.decks_io.editing.sheet import Edit, Sheet

Extent = tuple[int, int]
"""Where an item or an entry begins and ends."""


def in_front(sheet: Sheet, items: Sequence[Extent], at: int, shown: Sequence[str]) -> Edit:
    """These written in front of the item of that number."""
    start = items[at][0]
    return Edit(start, start, "".join(each + _comma(sheet, items) for each in shown))


def behind(sheet: Sheet, items: Sequence[Extent], at: int, shown: Sequence[str]) -> Edit:
    """These written behind the item of that number."""
    end = items[at][1]
    return Edit(end, end, "".join(_comma(sheet, items) + each for each in shown))


def without(sheet: Sheet, items: Sequence[Extent], first: int, last: int) -> Edit:
    """Nothing in the place of the items from the first to the last, which are not all of them."""
    if last + 1 < len(items):
        return Edit(items[first][0], items[last + 1][0], "")
    if "#" in sheet.content[items[first - 1][1] : items[first][0]]:
        return Edit(items[first][0], items[last][1], "")  # the comma stays with the remark; at the end it is no fault
    return Edit(items[first - 1][1], items[last][1], "")


def runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The numbers, which come in their order, as first and last of those that follow each other."""
    first = last = -2
    for number in numbers:
        if number != last + 1:
            if first >= 0:
                yield first, last
            first = number
        last = number
    if first >= 0:
        yield first, last


def _comma(sheet: Sheet, items: Sequence[Extent]) -> str:
    """What stands between two of them: a line end too where each has a line of its own."""
    if len(items) > 1 and "\n" in sheet.content[items[-2][1] : items[-1][0]]:
        return ",\n" + " " * sheet.column(items[-1][0])
    return ", "
