"""People whom no catalogue holds: how far a name runs, what tells it, who bears the same one."""
