"""English: cue words of attribution and status."""

from keii.lang.base.cues import CueTable

TABLE = CueTable()
