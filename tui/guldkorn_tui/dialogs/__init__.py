"""What is asked in front of the steps: one dialog a module."""
