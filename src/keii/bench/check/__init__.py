"""CHECK measured: faults put into clean pages, and real errors of public sets beside them."""
