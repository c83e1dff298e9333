"""The cases by name."""

CASES = {}


def case(function):
    CASES[function.__name__] = function
    return function
