"""Who says it: the subject of a reporting form, named, described, taken up again or carried over."""
