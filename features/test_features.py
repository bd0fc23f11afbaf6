"""Every scenario is a test; the shipped rulebook keeps what they promise."""

from pytest_bdd import scenarios

scenarios("dansk", "english")
