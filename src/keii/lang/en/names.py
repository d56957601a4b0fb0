"""English: titles, roles, places and name patterns."""

from keii.lang.base.names import NameTable

TABLE = NameTable()
