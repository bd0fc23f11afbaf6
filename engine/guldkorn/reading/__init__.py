"""From a file's bytes to typed values, or to problems that name the place, the fault and the way out."""
