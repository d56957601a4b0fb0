"""Groups of mentions that name one actor, joined as evidence comes in."""

from __future__ import annotations

from collections import Counter

from keii.model.notes import Mention, MentionType


class Group:
    """All that is known of one actor while linking; two groups may turn out to be one."""

    def __init__(self, key: str, mark: str = ""):
        self.key = key
        self.mark = mark
        self.names: Counter[str] = Counter()
        self.kinds: Counter[MentionType] = Counter()
        self.titles: set[str] = set()
        self.countries: set[str] = set()
        self._parent: Group | None = None

    def root(self) -> Group:
        """Return the group this one has been joined into."""
        group = self
        while group._parent is not None:
            group = group._parent
        return group

    def add(self, mention: Mention) -> None:
        """Count one mention."""
        root = self.root()
        root.names[mention.name] += 1
        root.kinds[mention.type] += 1


class Groups:
    """The groups of one run, found again by key."""

    def __init__(self) -> None:
        self._by_key: dict[str, Group] = {}

    def named(self, key: str, mention: Mention) -> Group:
        """Return the group under `key` with the mention counted in."""
        group = self.get(key)
        group.add(mention)
        return group

    def get(self, key: str) -> Group:
        """Return the group under `key`, a new one if there is none."""
        if key not in self._by_key:
            self._by_key[key] = Group(key)
        return self._by_key[key].root()

    def known(self, key: str) -> Group | None:
        """Return the group under `key`, None if there is none."""
        group = self._by_key.get(key)
        return None if group is None else group.root()

    def join(self, one: Group, other: Group) -> Group:
        """Make one group of two."""
        first, second = one.root(), other.root()
        if first is second:
            return first
        first.names += second.names
        first.kinds += second.kinds
        first.titles |= second.titles
        first.countries |= second.countries
        second._parent = first
        return first
