"""`python -m guldkorn_tui` is `guldkorn`."""

from guldkorn_tui.command import main

if __name__ == "__main__":
    main()
