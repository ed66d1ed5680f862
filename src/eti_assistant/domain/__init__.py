"""The types, one per moment: frozen, standard library only."""
