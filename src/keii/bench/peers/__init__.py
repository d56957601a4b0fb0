"""Libraries that do the same as keii, measured beside it; each is imported in one module, and only when asked for."""

from __future__ import annotations

from collections.abc import Collection
from importlib import import_module

from keii.bench.check.judges import Judge
from keii.bench.times.systems import System
from keii.errors import UnusableInput

TIME_PEERS = {
    "ja-timex": ("keii.bench.peers.jatimex", ("ja",)),
    "dateparser": ("keii.bench.peers.dates", ("ja", "en")),
}
CLAIM_PEERS = {"report-workflow": "keii.bench.peers.reportworkflow"}


def time_peers(languages: Collection[str]) -> list[System]:
    """Return the peers that read one of `languages`. Raises UnusableInput, which names what to install."""
    peers, missing = [], []
    for name, (module, reads) in TIME_PEERS.items():
        if any(language in reads for language in languages):
            try:
                peers.append(System(name, reads, import_module(module).find_guesses))
            except ModuleNotFoundError as error:
                if error.name and error.name.startswith("keii"):
                    raise
                missing.append(name)
    if missing:
        raise UnusableInput("--peers", f"not installed: {', '.join(missing)}; run pip install 'keii[bench]'")
    return peers


def claim_peers() -> dict[str, Judge]:
    """Return the peers that judge claims. Raises UnusableInput, which names what to install."""
    peers: dict[str, Judge] = {}
    for name, module in CLAIM_PEERS.items():
        try:
            peers[name] = import_module(module).doubt_of
        except ModuleNotFoundError as error:
            if error.name and error.name.startswith("keii"):
                raise
            raise UnusableInput("--peers", f"not installed: {name}; run pip install {name}") from error
    return peers
